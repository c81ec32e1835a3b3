namespace CoachBot.Emulators.Discord.Limits;

/// <summary>One thing that the platform refuses.</summary>
/// <param name="Path">"components.0.components.2.label".</param>
/// <param name="Code">"BASE_TYPE_MAX_LENGTH" and the like.</param>
public sealed record Breach(string Path, string Code, string Message)
{
    internal static Breach TooLong(string path, int most) => new(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");

    internal static Breach Missing(string path) => new(path, "BASE_TYPE_REQUIRED", "This field is required");

    internal static Breach Wrong(string path, string message) => new(path, "BASE_TYPE_BAD_VALUE", message);

    public override string ToString() => $"{Path}: {Message} ({Code})";
}
