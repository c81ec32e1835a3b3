namespace CoachBot.Emulators.Discord.Rest;

/// <summary>401, 403 and 429 that is not shared: 10,000 in ten minutes would ban the address.</summary>
internal sealed class InvalidRequests
{
    private int count;

    public int Total => Volatile.Read(ref count);

    public void Count(int status, string? scope)
    {
        if (status is 401 or 403 || status == 429 && scope != "shared") Interlocked.Increment(ref count);
    }
}
