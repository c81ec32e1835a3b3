using CoachBot.Core.Conversations;
using CoachBot.Discord.Drawing;
using CoachBot.Discord.Events;
using CoachBot.Discord.Intake;
using CoachBot.Discord.People;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Interactions;

/// <summary>Takes commands, presses and forms: what is a turn becomes an arrival, the rest is answered here.</summary>
internal sealed class InteractionDesk(LiveInteractions lives, Responder responder, AnswerClock answers, Voice voice, IAlarmClock clock)
{
    private const int Command = 2;
    private const int Component = 3;
    private const int Autocomplete = 4;
    private const int Form = 5;

    /// <returns>What is to become a turn; null when it is answered here, or by nobody.</returns>
    public Asked? Take(InteractionEvent e, Asker asker, CancellationToken stop)
    {
        if (!Snowflake.IsOne(e.Id) || e.Token is not { Length: > 0 } token || e.ApplicationId is not { Length: > 0 } application) return null;
        var route = new ReplyRoute.Interaction(application, e.Id!, token) { IsHidden = asker.IsInPublic, Locale = asker.Locale };
        if (e.Type == Autocomplete) return Suggest(e, route, stop);
        if (e.Type is not (Command or Component or Form)) return null;
        var id = e.Data?.CustomId ?? "";
        if (e.Type == Component && id.StartsWith(OwnIds.Type, StringComparison.Ordinal)) return OpenForm(route, id, stop);
        if (e.Type == Component && id.StartsWith(OwnIds.Show, StringComparison.Ordinal)) return Show(route, id, asker, stop);
        if (e.Type == Component && id == OwnIds.Private) return Ask(route with { Wish = Wish.Private }, new Input.Text("/start"), isPress: false, stop);
        var input = e.Type switch
        {
            Command => PressReading.Command(e.Data),
            Component => PressReading.Press(e.Data),
            _ => PressReading.Form(e.Data),
        };
        if (input is null) return Line(route, "channel.unknown-button", stop);
        if (e.Type == Command && e.Data?.Name is "start" or "coach") route = route with { Wish = Wish.FrontDoor };
        return Ask(route, input, e.Type == Component, stop);
    }

    /// <summary>The turn of an interaction has ended without a word, or was taken before: it is answered all the same.</summary>
    public async Task Settle(LiveInteraction live, Accepted accepted, CancellationToken stop)
    {
        if (accepted == Accepted.Known) live.IsKnown = true;
        await clock.WaitUntil(live.Start + InteractionTimes.Settling, stop);
        if (live.IsAnswered || live.State is not AnswerState.Deferred) return;
        if (live.IsPress) await responder.TakeBack(live, stop);
        else if (voice.Sheet("channel.answered", live.Route.Locale) is { } line) await responder.Send(live, "settled", [line], stop);
    }

    private Asked? Ask(ReplyRoute.Interaction route, Input input, bool isPress, CancellationToken stop)
    {
        var (live, isNew) = lives.Arrived(route, isPress);
        if (isNew) answers.Watch(live, stop);
        return new(live, input);
    }

    private Asked? Suggest(InteractionEvent e, ReplyRoute.Interaction route, CancellationToken stop)
    {
        var (live, isNew) = lives.Arrived(route, isPress: false);
        if (!isNew || clock.GetCurrentInstant() - live.Start > InteractionTimes.TooLateToSuggest) return null;
        var (command, partial) = PressReading.Suggestion(e.Data);
        answers.Answer(live, SheetJson.Suggestions(voice.Suggest(command, partial, route.Locale)), stop);
        return null;
    }

    private Asked? OpenForm(ReplyRoute.Interaction route, string id, CancellationToken stop)
    {
        var (live, isNew) = lives.Arrived(route, isPress: true);
        if (isNew && voice.Line("channel.type.title", route.Locale) is { } title) answers.Answer(live, SheetJson.Form(id, title), stop);
        return null;
    }

    private Asked? Line(ReplyRoute.Interaction route, string prompt, CancellationToken stop)
    {
        var (live, isNew) = lives.Arrived(route, isPress: true);
        if (isNew) answers.Answer(live, voice.Sheet(prompt, route.Locale) is { } line ? SheetJson.Answer(line, route.IsHidden) : SheetJson.Heard, stop);
        return null;
    }

    /// <summary>What could not be sent is shown here, to the writer alone.</summary>
    private Asked? Show(ReplyRoute.Interaction route, string id, Asker asker, CancellationToken stop)
    {
        var hidden = route with { IsHidden = true, Wish = Wish.Show };
        if (id[OwnIds.Show.Length..] != asker.User) return Line(hidden, "channel.someone-else", stop);
        var (live, isNew) = lives.Arrived(hidden, isPress: false);
        if (isNew) answers.Watch(live, stop);
        lives.OpenDoor(asker.User, live);
        return new(live, null);
    }
}

/// <param name="Input">Null when nothing new is said: what waits for the person is to be sent.</param>
internal sealed record Asked(LiveInteraction Live, Input? Input);

/// <summary>Who acts, and where.</summary>
/// <param name="IsInPublic">Others could read what is written there.</param>
internal sealed record Asker(string User, string? Locale, bool IsInPublic)
{
    private const int WithBot = 1;
    private const int Private = 1;

    /// <summary>Null for an interaction of nobody.</summary>
    public static Asker? Of(InteractionEvent e, Locales locales)
    {
        var user = (e.Member?.User ?? e.User)?.Id;
        if (!Snowflake.IsOne(user)) return null;
        var isWithBot = e.Context is { } context ? context == WithBot : e.GuildId is null && e.Channel?.Type is null or Private;
        return new(user!, locales.Learn(user!, e.Locale), !isWithBot);
    }
}
