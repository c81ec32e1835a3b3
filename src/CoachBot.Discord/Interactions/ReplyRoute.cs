using System.Globalization;

namespace CoachBot.Discord.Interactions;

/// <summary>Where an answer belongs besides the private chat; as text it is the router's reply handle. A closed family.</summary>
internal abstract record ReplyRoute
{
    private const char Mark = '|';
    private const string Version = "d1";

    private ReplyRoute() { }

    public string? Locale { get; init; }

    /// <summary>A command, a press or a form, answered where it was made.</summary>
    /// <param name="Token">Reaches this one answer for fifteen minutes.</param>
    public sealed record Interaction(string Application, string Id, string Token) : ReplyRoute
    {
        /// <summary>Others could see it: then the answer is for the writer's eyes alone.</summary>
        public bool IsHidden { get; init; }

        public Wish Wish { get; init; }
    }

    /// <summary>A message in a server that names the bot: everybody could read an answer there.</summary>
    public sealed record Mention(string Channel, string Message, string Author) : ReplyRoute;

    /// <summary>What cannot be read is no route.</summary>
    public static ReplyRoute? Read(string? handle)
    {
        var parts = handle?.Split(Mark) ?? [];
        return parts switch
        {
            [Version, "i", var application, var id, var token, var hidden, var wish, var locale] =>
                new Interaction(application, id, token) { IsHidden = hidden == "1", Wish = WishOf(wish), Locale = LocaleOf(locale) },
            [Version, "m", var channel, var message, var author, var locale] =>
                new Mention(channel, message, author) { Locale = LocaleOf(locale) },
            _ => null,
        };
    }

    /// <summary>The reply handle. It holds a token, and is never logged.</summary>
    public string Write() => this switch
    {
        Interaction i => string.Join(Mark, Version, "i", i.Application, i.Id, i.Token, i.IsHidden ? "1" : "0", ((int)i.Wish).ToString(), Locale),
        Mention m => string.Join(Mark, Version, "m", m.Channel, m.Message, m.Author, Locale),
        _ => throw new InvalidOperationException("An unknown route."),
    };

    /// <summary>A route is never printed.</summary>
    public sealed override string ToString() => "route";

    private static Wish WishOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wish) ? (Wish)wish : Wish.Answer;

    private static string? LocaleOf(string locale) => locale.Length == 0 ? null : locale;
}

/// <summary>What a person wants of an interaction. Stored as a number.</summary>
internal enum Wish
{
    Answer = 0,

    /// <summary>The front door in a public place: it offers to go on in private.</summary>
    FrontDoor = 1,

    /// <summary>To go on in the private chat, and to be told so here.</summary>
    Private = 2,

    /// <summary>To see here what could not be sent.</summary>
    Show = 3,
}
