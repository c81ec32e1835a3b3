namespace CoachBot.Discord.People;

/// <summary>Who we are on Discord; learnt from whichever answer tells it first.</summary>
internal sealed class Identity
{
    private readonly TaskCompletionSource<string> application = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? user;

    public string? User => user;

    public string? Application => application.Task.IsCompletedSuccessfully ? application.Task.Result : null;

    public Task<string> WhenApplication => application.Task;

    public void Learn(string? userId, string? applicationId)
    {
        if (userId is not null) user = userId;
        if (applicationId is not null) application.TrySetResult(applicationId);
    }
}
