using System.Text.Json.Serialization;

namespace CoachBot.Pictures.Posing;

/// <summary>A pose sheet as the file has it. See docs/pictures.md and dialogs/schema/poses.schema.json.</summary>
internal sealed record WrittenSheet
{
    public required string Id { get; init; }

    /// <summary>Another sheet's id, instead of everything else: the same drawing under another name.</summary>
    public string? Like { get; set; }

    public string Facing { get; set; } = "";

    public string Source { get; set; } = "";

    public Dictionary<string, WrittenPose> Poses { get; set; } = [];

    public IReadOnlyList<WrittenThing> Things { get; set; } = [];

    public IReadOnlyList<double>? View { get; set; }

    public string? First { get; set; }

    public IReadOnlyList<string>? Loop { get; set; }

    public string Line { get; set; } = "";

    public WrittenMark? Mark { get; set; }

    public string? Right { get; set; }

    public Dictionary<string, WrittenChoices> Choices { get; set; } = [];

    public string? Work { get; set; }

    public WrittenInset? Inset { get; set; }
}

internal sealed record WrittenInset
{
    public required string Pose { get; init; }

    public required IReadOnlyList<double> View { get; init; }

    public required WrittenMark Mark { get; init; }

    public double Zoom { get; set; } = 1;
}

internal sealed record WrittenChoices
{
    public required IReadOnlyList<string> Poses { get; init; }

    public string Look { get; set; } = "";
}

internal sealed record WrittenPose
{
    public required string Angles { get; init; }

    public IReadOnlyList<string> Touch { get; set; } = [];

    public string Keep { get; set; } = "";

    public string Loose { get; set; } = "";

    public WrittenMark? Mark { get; set; }
}

internal sealed record WrittenThing
{
    public required string Kind { get; init; }

    public string At { get; set; } = "";

    public string To { get; set; } = "";

    public double Top { get; set; }

    public double Right { get; set; }

    public double Wide { get; set; }

    public double Up { get; set; }
}

internal sealed record WrittenMark
{
    public required string At { get; init; }

    public double? Fix { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(IReadOnlyList<WrittenSheet>))]
internal sealed partial class WrittenJson : JsonSerializerContext;
