using System.Diagnostics;
using CoachBot.Emulators.Telegram.Chats;

namespace CoachBot.Bench;

/// <summary>One of the crowd: says the next thing when the last was answered, and minds what is said back.</summary>
internal sealed class CrowdMember(TelegramPerson person, Crowd crowd)
{
    private readonly Lock gate = new();
    private readonly List<double> replies = [];
    private int turn;
    private long askedAt;
    private bool isWaiting;

    /// <summary>The bot's newest message.</summary>
    public TelegramMessage? Last { get; private set; }

    public bool IsWaiting
    {
        get { lock (gate) return isWaiting; }
    }

    /// <summary>Milliseconds of every answered turn since the last call.</summary>
    public IReadOnlyList<double> TakeReplies()
    {
        lock (gate)
        {
            List<double> taken = [.. replies];
            replies.Clear();
            return taken;
        }
    }

    public void Say()
    {
        int now;
        lock (gate)
        {
            (isWaiting, askedAt) = (true, Stopwatch.GetTimestamp());
            now = turn++;
        }
        crowd.Talk(person, this, now);
    }

    public void Hear(TelegramMessage message)
    {
        lock (gate)
        {
            Last = message;
            if (!isWaiting)
            {
                crowd.CountExtra();
                return;
            }
            isWaiting = false;
            replies.Add(Stopwatch.GetElapsedTime(askedAt).TotalMilliseconds);
        }
        crowd.Compare(turn - 1, message.Words);
        if (crowd.GoesOn) Say();
    }
}
