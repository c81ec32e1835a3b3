namespace CoachBot.Router;

/// <summary>A file that goes with a message.</summary>
/// <param name="Name">With its ending, ASCII.</param>
/// <param name="MediaType">As in "text/html".</param>
/// <param name="Text">UTF-8 when it is sent.</param>
public sealed record EnclosedFile(string Name, string MediaType, string Text)
{
    public const string DataName = "coachbot-my-data.json";

    public static EnclosedFile Json(string json) => new(DataName, "application/json", json);

    public static EnclosedFile Page(string name, string html) => new(name, "text/html", html);
}
