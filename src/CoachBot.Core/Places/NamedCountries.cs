using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Places;

/// <summary>The countries that an open question names, because one name fits them all: in its words, and on its buttons.</summary>
internal static class NamedCountries
{
    /// <summary>"GE" and "US"; none where the question is another.</summary>
    public static IReadOnlyList<string> Of(OpenQuestion? open) =>
        open is { Prompt: "place.country.of" or "country.of", About: { } codes } ? codes.Split(',', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>"Georgia, the United States".</summary>
    public static string Words(TurnFrame frame) => string.Join(", ", Of(frame.Now.Open).Select(code => frame.Words($"country.{code}")));

    public static IEnumerable<Button> Buttons(TurnFrame frame, OpenQuestion open) => Of(open).Select(code =>
    {
        var name = frame.Words($"country.{code}");
        return new Button(char.ToUpperInvariant(name[0]) + name[1..], $"v1.{open.Asking}.{code}");
    });
}
