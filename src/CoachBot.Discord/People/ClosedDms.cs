using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.People;

/// <summary>People whose private messages are closed to us: a state of theirs, not a fault. Asking again and again would count against the bot.</summary>
internal sealed class ClosedDms(IAlarmClock clock)
{
    private const int Most = 10_000;

    // After the third refusal only the person can change it, by writing.
    private static readonly Duration[] rests = [Duration.FromDays(1), Duration.FromDays(7)];

    private readonly Recent<string, Closed> people = new(Most);

    /// <summary>True where their last refusal still stands, whether or not it may be tried again.</summary>
    public bool IsClosed(string user) => people.Find(user) is { IsSure: true };

    /// <summary>True while nothing is tried.</summary>
    public bool IsResting(string user) => people.Find(user) is { IsSure: true, Until: var until } && until > clock.GetCurrentInstant();

    /// <summary>Discord refused a private message. False the first time it does so with a code that has been a mistake of its own: then it is tried once more.</summary>
    public bool Refused(string user, int code)
    {
        var before = people.Find(user);
        if (code == Codes.MissingAccess && before is null)
        {
            people.Put(user, new(0, clock.GetCurrentInstant(), IsSure: false));
            return false;
        }

        var times = before?.Times ?? 0;
        var until = times < rests.Length ? clock.GetCurrentInstant() + rests[times] : Instant.MaxValue;
        people.Put(user, new(times + 1, until, IsSure: true));
        return true;
    }

    /// <summary>A private message arrived, in either direction.</summary>
    public void Opened(string user) => people.Take(user);

    /// <summary>They have done something in public: it may be tried again. True when nothing was tried before this.</summary>
    public bool Heard(string user)
    {
        if (people.Find(user) is not { IsSure: true } closed) return false;
        people.Put(user, closed with { Until = Instant.MinValue });
        return true;
    }

    private sealed record Closed(int Times, Instant Until, bool IsSure);
}
