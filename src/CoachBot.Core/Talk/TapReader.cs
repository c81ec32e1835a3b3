using CoachBot.Core.Conversations;
using CoachBot.Core.Linking;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>What a button carried: "v1.{asking}.{reply}"; a button answers the question it was made for.</summary>
internal static class TapReader
{
    public static Signal Read(TurnFrame frame, string carried)
    {
        if (!carried.StartsWith("v1.", StringComparison.Ordinal)
            || carried.IndexOf('.', 3) is var dot && (dot < 0 || !int.TryParse(carried.AsSpan(3, dot - 3), out _)))
        {
            return new Signal.OldTap(null, "");
        }

        var asking = int.Parse(carried.AsSpan(3, dot - 3));
        var reply = carried[(dot + 1)..];
        if (OfReply(reply) is { } chosen)
        {
            return chosen;
        }

        if (ChatOfAnotherHistory(frame, asking) is { } chat)
        {
            return OfAnotherHistory(frame, chat, asking, reply);
        }

        if (frame.Now.Open is { } open && open.Asking == asking)
        {
            return AnswerReader.Accepts(frame, open, reply) ? new Signal.Answered(open, reply) : new Signal.OldTap(null, "");
        }

        var question = frame.Now.Asked.FirstOrDefault(asked => asked.Asking == asking);
        return question is not null && AnswerReader.Accepts(frame, question, reply)
            ? Old(frame, question, reply)
            : new Signal.OldTap(null, question is null ? reply : "");
    }

    /// <summary>Two people became one, and this button was shown to the one whose history was not kept.</summary>
    private static Chat? ChatOfAnotherHistory(TurnFrame frame, int asking) =>
        frame.Links.Chats.FirstOrDefault(chat => chat.Tag == frame.Turn.Tag && asking > 0 && asking <= chat.OldAskings);

    /// <summary>Nothing there counts any more but what raises a level.</summary>
    private static Signal.OldTap OfAnotherHistory(TurnFrame frame, Chat chat, int asking, string reply) =>
        chat.OldAsked.FirstOrDefault(asked => asked.Asking == asking) is { } question && Questions.All.ContainsKey(question.Question)
        && frame.Has(question.Prompt) && AnswerReader.Accepts(frame, question, reply) && Holding.LateTaps.IsRaise(question.Question, reply)
            ? new Signal.OldTap(question, reply)
            : new Signal.OldTap(null, "");

    /// <summary>A newer asking of the same question, or one that waits: the tap answers it.</summary>
    private static Signal Old(TurnFrame frame, OpenQuestion question, string reply)
    {
        if (frame.Now.Open is { } open && open.Question == question.Question && open.About == question.About)
        {
            return new Signal.Answered(open, reply);
        }

        return frame.Now.Waiting.FirstOrDefault(waiting => waiting.Asking == question.Asking) is { } waiting
            ? new Signal.Answered(waiting, reply)
            : new Signal.OldTap(question, reply);
    }

    /// <summary>What a menu's button stands for; null for an answer to a question.</summary>
    public static Signal? OfReply(string reply) =>
        reply.StartsWith(Menus.Command, StringComparison.Ordinal) ? OfMenu(reply[Menus.Command.Length..]) : null;

    /// <summary>"cmd.stretch.hips" is "/stretch hips"; "ctl.back" a control.</summary>
    private static Signal OfMenu(string command)
    {
        var dot = command.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? command : command[..dot];
        return Commands.CommandTable.Knows(name)
            ? new Signal.Commanded(name, dot < 0 ? "" : command[(dot + 1)..])
            : new Signal.Controlled(name);
    }
}
