using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Linking;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Stands for the router where a turn needs to know of codes and of other people.</summary>
internal static class Others
{
    public const string Code = "K7QZM2PX";
    public const string DeepLink = $"https://t.me/coach_bot?start={Code}";

    public static readonly Via Here = new("web", "here");
    public static readonly Via There = new("telegram", "away");

    /// <summary>Somebody else's request to join, as it comes in.</summary>
    public static readonly Input Asked = new Input.Due(LinkTimer.For(2, There.Channel, 0));

    public static Taken Take(Conversation before, Turn turn, Script script) => Take(before, turn, script, Bring).Taken;

    /// <returns>The turn too, with all that it needed.</returns>
    public static (Taken Taken, Turn Turn) Take(Conversation before, Turn turn, Script script, Func<Need, Brought, Brought> bring)
    {
        while (true)
        {
            var taken = Coach.Take(before, turn, script);
            if (taken.Needs is not { } need) return (taken, turn);
            turn = turn with { Brought = bring(need, turn.Brought) };
        }
    }

    /// <summary>As whoever used a code, and still waits for a yes.</summary>
    public static Conversation? Waiting(Conversation? asking) => asking is null
        ? null
        : asking with { Timers = [.. asking.Timers, new HeldTimer(LinkTimer.Unanswered(0), Chat.At + Duration.FromDays(9999), IsEscalation: false)] };

    /// <summary>One code is offered, by somebody whose other chat is new.</summary>
    public static Brought Bring(Need need, Brought soFar) => With(Conversation.New with { TurnNumber = 1 })(need, soFar);

    public static Func<Need, Brought, Brought> With(Conversation? other, bool isOver = false) => (need, soFar) => need switch
    {
        Need.FreshCode => soFar with { Code = Code, Apps = [new("web", null), new("telegram", DeepLink), new("discord", null)] },
        Need.Owner(var code) => soFar with { Offer = new(code == Code ? new Offered(2, IsOwn: false, There.Channel) : null) },
        Need.Other(var person) => soFar with { Other = new(person, 1, isOver ? other : Waiting(other), other is null ? [] : [There]) },
        _ => throw new InvalidOperationException($"{need}"),
    };
}
