using CoachBot.Pictures.Posing;

namespace CoachBot.Dialogs;

/// <summary>The pose files of a dialogs folder.</summary>
internal static class PoseFolder
{
    public static PoseBook Load(ScriptFolder folder, ICollection<PoseFault> faults) => PoseBook.Load(
        folder.Files().Where(file => file.Path.StartsWith("catalog/poses", StringComparison.Ordinal)).Select(file => (file.Path, file.Text)), faults);
}
