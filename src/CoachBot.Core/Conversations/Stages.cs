using System.Collections.Frozen;

namespace CoachBot.Core.Conversations;

/// <summary>Stages by name, as they are stored.</summary>
internal static class Stages
{
    private static readonly string[] Names = Enum.GetNames<Stage>();

    private static readonly FrozenDictionary<string, Stage> ByName = Enum.GetValues<Stage>()
        .Where(stage => stage is not (Stage.Anywhere or Stage.FirstContact or Stage.Held or Stage.Quiet))
        .ToFrozenDictionary(NameOf);

    public static string NameOf(Stage stage) => Names[(int)stage];

    /// <summary>A name that no stage has, or only a super-stage, is <see cref="Stage.Lost"/>.</summary>
    public static Stage Named(string? name) => name is not null && ByName.TryGetValue(name, out var stage) ? stage : Stage.Lost;
}
