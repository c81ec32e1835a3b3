namespace CoachBot.Core.Conversations;

/// <summary>The kinds of timer; a stored word, so a name never changes.</summary>
public static class Timers
{
    /// <summary>The day's check-in; key is the local date.</summary>
    public const string CheckIn = "check-in";

    /// <summary>A clarifier or "which one?" is still open; key is the asking.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>After an E, U, S or crisis text; key is "{episode}:{step}".</summary>
    public const string FollowUp = "follow-up";

    /// <summary>The rest between two sets is over; key is the asking of the next set.</summary>
    public const string Rest = "session-rest";

    /// <summary>Pause is over; key is the local date.</summary>
    public const string Resume = "resume";

    /// <summary>The five bridges of the thumb test should be done; key is the asking.</summary>
    public const string ThumbTest = "thumb-test";

    /// <summary>Somebody used this person's code; held by no conversation, see <see cref="Linking.LinkTimer"/>.</summary>
    public const string Link = "link";

    /// <summary>This person used the code of another chat, and nobody has said yes there; key is the turn in which they used it.</summary>
    public const string LinkUnanswered = "link-unanswered";
}
