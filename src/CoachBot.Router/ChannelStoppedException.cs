namespace CoachBot.Router;

/// <summary>A channel cannot go on until somebody changes a setting: it is not started again, and the others run on.</summary>
public sealed class ChannelStoppedException : Exception
{
    public ChannelStoppedException() { }

    /// <param name="message">One sentence for the operator that names the setting; no token, no name, no word of a person's.</param>
    public ChannelStoppedException(string message) : base(message) { }

    public ChannelStoppedException(string message, Exception inner) : base(message, inner) { }
}
