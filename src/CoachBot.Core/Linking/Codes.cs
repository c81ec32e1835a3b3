using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.Linking;

/// <summary>/link: offers a code in one chat, and takes it in the other.</summary>
internal static class Codes
{
    public static readonly Duration GoodFor = Duration.FromMinutes(10);

    private const int MostWrong = 5;

    private static readonly Duration WrongFor = Duration.FromMinutes(15);

    public static void Run(TurnFrame frame, string argument)
    {
        if (argument.Trim().Length == 0)
        {
            Offer(frame);
        }
        else if (LinkCode.In(argument) is { } code)
        {
            Use(frame, code);
        }
        else
        {
            frame.Speech.Add("link.wrong");
        }

        if (frame.IsHeld && frame.Speech.Last.Asking == 0)
        {
            Manners.WhileHeld.Line(frame);
        }
    }

    /// <summary>"This chat is mine": the code is looked up once more, for time has gone by.</summary>
    public static void Mine(TurnFrame frame, OpenQuestion question, string value)
    {
        frame.Close();
        if (value == "mine.yes")
        {
            Use(frame, question.About!, isSure: true);
        }
        else
        {
            frame.Speech.Add("link.no.answer");
        }

        Joining.GoOn(frame);
    }

    /// <summary>Somebody long away is screened first: the code they came with waits until then, as the question that it leads to.</summary>
    public static void Keep(TurnFrame frame)
    {
        if (frame.Turn.Input is Input.Text text
            && Talk.MessageReader.Command(frame, text.Words) is Signal.Commanded { Name: "link" or "start", Argument: var typed } && LinkCode.In(typed) is { } code)
        {
            frame.Speech.Add("link.later");
            frame.AskLater("link.mine", code);
        }
    }

    private static void Offer(TurnFrame frame)
    {
        if (frame.Turn.Brought.Code is not { } code)
        {
            frame.Needs = new Need.FreshCode();
            return;
        }

        frame.Do(new Effect.OfferLink(code, frame.Turn.Now + GoodFor));
        frame.Speech.Add("link.offer", ("code", LinkCode.Shown(code)));
        foreach (var app in frame.Turn.Brought.Apps.Where(app => app.Channel != frame.Turn.Channel))
        {
            ShowWay(frame, app);
        }

        frame.Speech.Add("link.once");
    }

    /// <summary>A link to tap, or what else helps there; nothing where the code says it all.</summary>
    private static void ShowWay(TurnFrame frame, OtherApp app)
    {
        if (app.DeepLink is { } link)
        {
            frame.Speech.Add("link.deep", ("channel", Chats.Name(frame, app.Channel)), ("link", link));
        }
        else if (frame.Has($"link.on.{app.Channel}"))
        {
            frame.Speech.Add($"link.on.{app.Channel}");
        }
    }

    private static void Use(TurnFrame frame, string code, bool isSure = false)
    {
        var wrong = frame.Links.WrongCodes.Where(at => frame.Turn.Now - at < WrongFor).ToList();
        if (wrong.Count >= MostWrong)
        {
            frame.Speech.Add("link.too-many");
            return;
        }

        if (frame.Turn.Brought.Offer is not { } found)
        {
            frame.Needs = new Need.Owner(code);
            return;
        }

        switch (found)
        {
            case { IsRefused: true }:
                frame.Speech.Add("link.too-many");
                break;
            case { Offer: null }:
                frame.Now = frame.Now with { Links = frame.Links with { WrongCodes = [.. wrong, frame.Turn.Now] } };
                frame.Speech.Add("link.wrong");
                break;
            case { Offer.IsOwn: true }:
                frame.Speech.Add("link.own");
                break;
            default:
                Found(frame, code, found.Offer, isSure);
                break;
        }
    }

    /// <summary>Who has told something here says first that the other chat is theirs: a code may have come from somebody else.</summary>
    private static void Found(TurnFrame frame, string code, Offered offer, bool isSure)
    {
        if (!isSure && Histories.IsAny(frame.Now))
        {
            if (Flow.IsSafetyOpen(frame.Now))
            {
                frame.Speech.Add("doubt.first");
                Flow.AskSafetyAgain(frame);
                return;
            }

            frame.Speech.Add("link.found", ("channel", Chats.Name(frame, offer.Channel)));
            frame.Ask("link.mine", about: code);
            return;
        }

        frame.Do(new Effect.UseLink(code, offer.Person, frame.Now.TurnNumber));
        HeldTimers.Set(frame, LinkTimer.Unanswered(frame.Now.TurnNumber), frame.Turn.Now + Requests.GoodFor);
        frame.Speech.Add("link.asked", ("channel", Chats.Name(frame, offer.Channel)));
    }
}
