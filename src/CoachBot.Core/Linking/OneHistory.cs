using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.Linking;

/// <summary>Two people become one: the kept history goes on, with what must not be lost of the other one.</summary>
internal static class OneHistory
{
    /// <summary>Puts the joined conversation into the frame.</summary>
    public static void Join(TurnFrame frame, (Conversation Kept, IReadOnlyList<Via> Chats) one, (Conversation Dropped, IReadOnlyList<Via> Chats) other)
    {
        var (kept, dropped) = (one.Kept, other.Dropped);
        frame.Now = kept with
        {
            Askings = Math.Max(kept.Askings, dropped.Askings),
            Flags = Flags(kept.Flags, dropped.Flags),
            Person = Person(kept.Person, dropped.Person),
            Links = new LinkState
            {
                Chats =
                [
                    .. one.Chats.Select(via => ChatOf(kept, via, frame.Turn.Now)),
                    .. other.Chats.Select(via => ChatOf(dropped, via, frame.Turn.Now) with { OldAskings = dropped.Askings, OldAsked = OfSafety(dropped) }),
                ],
                CheckInsTo = kept.Links?.CheckInsTo ?? dropped.Links?.CheckInsTo,
            },
        };
        AskAnew(frame);
    }

    private static List<OpenQuestion> OfSafety(Conversation dropped) =>
    [
        .. dropped.Asked.Where(asked => Questions.All.TryGetValue(asked.Question, out var question)
            && (question.Slot >= Slot.Clearance || question.Kind is AnswerKind.Screen)),
    ];

    /// <summary>A sign that was told in one chat counts for the person: the graver level, since the earlier day.</summary>
    private static List<OpenFlag> Flags(IReadOnlyList<OpenFlag> kept, IReadOnlyList<OpenFlag> dropped)
    {
        var flags = kept.ToList();
        foreach (var flag in dropped)
        {
            var same = flags.FindIndex(known => known.Flag == flag.Flag && known.AskAgain == flag.AskAgain);
            if (same < 0)
            {
                flags.Add(flag);
            }
            else
            {
                flags[same] = Graver(flags[same], flag);
            }
        }

        return flags;
    }

    private static OpenFlag Graver(OpenFlag one, OpenFlag other) => one with
    {
        Level = one.Level > other.Level ? one.Level : other.Level,
        IsStarred = one.IsStarred || other.IsStarred,
        IsBooked = one.IsBooked && other.IsBooked,
        Since = Instant.Min(one.Since, other.Since),
        Unanswered = one.Unanswered > other.Unanswered ? one.Unanswered : other.Unanswered,
        IsNext = one.IsNext || other.IsNext,
        FollowUps = Math.Min(one.FollowUps, other.FollowUps),
    };

    /// <summary>Whoever said "keep my answers" in one chat is kept; a place that only one chat knows is known.</summary>
    private static Person Person(Person kept, Person dropped)
    {
        var person = kept with
        {
            IsKept = kept.IsKept || dropped.IsKept,
            LikelyCountry = kept.LikelyCountry ?? dropped.LikelyCountry,
            LikelyZone = kept.LikelyZone ?? dropped.LikelyZone,
            IsInPounds = kept.IsInPounds ?? dropped.IsInPounds,
            IsOnTwelveHours = kept.IsOnTwelveHours ?? dropped.IsOnTwelveHours,
        };
        return person.Country is null
            ? person with { Country = dropped.Country, IsCountrySure = dropped.IsCountrySure, Zone = person.Zone ?? dropped.Zone }
            : person;
    }

    private static Chat ChatOf(Conversation conversation, Via via, Instant now) =>
        conversation.Links?.Chats.FirstOrDefault(chat => chat.Tag == via.Tag) ?? new Chat(via.Channel, via.Tag, conversation.BegunAt ?? now);

    /// <summary>What is open or waits gets a number that neither chat has used, so that an old button of the other one is never taken for its answer.</summary>
    private static void AskAnew(TurnFrame frame)
    {
        if (frame.Now.Open is { } open)
        {
            var anew = Numbered(frame, open);
            frame.Now = frame.Now with { Open = anew };
        }

        foreach (var waiting in frame.Now.Waiting)
        {
            var anew = Numbered(frame, waiting);
            frame.Now = frame.Now with { Waiting = [.. frame.Now.Waiting.Select(other => other == waiting ? anew : other)] };
        }
    }

    private static OpenQuestion Numbered(TurnFrame frame, OpenQuestion open)
    {
        var anew = frame.Number(open);
        var key = new TimerKey(Timers.Unanswered, open.Asking.ToString());
        if (frame.Now.Timers.FirstOrDefault(timer => timer.Key == key) is { } timer)
        {
            HeldTimers.Cancel(frame, key);
            HeldTimers.Set(frame, key with { Key = anew.Asking.ToString() }, timer.At, timer.IsEscalation);
        }

        return anew;
    }
}
