namespace CoachBot.Commands;

internal static class ExitStatus
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int UsedWrongly = 2;
}

/// <summary>A command was used wrongly; the message is the one sentence that says how. Nothing was changed.</summary>
internal sealed class UsedWronglyException(string message) : Exception(message);

/// <summary>A command could not do its work; the message is the one sentence that says why.</summary>
internal sealed class FailedException(string message, Exception? inner = null) : Exception(message, inner);
