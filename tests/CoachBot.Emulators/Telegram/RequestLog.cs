using CoachBot.Emulators.Telegram.Wire;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Emulators.Telegram;

/// <summary>Every request in the order in which it came, and who waits for one.</summary>
internal sealed class RequestLog(TelegramOptions options)
{
    private readonly Lock gate = new();
    private readonly List<RecordedRequest> requests = [];
    private readonly List<(string Method, int Times, TaskCompletionSource<RecordedRequest> Came)> waiters = [];

    public IReadOnlyList<RecordedRequest> All
    {
        get { lock (gate) return [.. requests]; }
    }

    /// <summary>Null when nothing is recorded.</summary>
    public RecordedRequest? Add(HttpRequest request, byte[] body, Call call)
    {
        if (!options.Records) return null;
        lock (gate)
        {
            var recorded = new RecordedRequest(requests.Count + 1, request.Method, $"/{call.Method}{request.QueryString}", request.ContentType ?? "", body, call);
            requests.Add(recorded);
            foreach (var waiter in waiters.Where(waiter => IsDue(waiter.Method, waiter.Times)).ToList())
            {
                waiters.Remove(waiter);
                waiter.Came.SetResult(recorded);
            }
            return recorded;
        }
    }

    /// <summary>The n-th request of that method since the start; waits for it.</summary>
    public Task<RecordedRequest> Wait(string method, int times)
    {
        lock (gate)
        {
            var soFar = requests.Where(request => Is(request, method)).ToList();
            if (soFar.Count >= times) return Task.FromResult(soFar[times - 1]);
            var came = new TaskCompletionSource<RecordedRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((method, times, came));
            return came.Task;
        }
    }

    private bool IsDue(string method, int times) => requests.Count(request => Is(request, method)) >= times;

    private static bool Is(RecordedRequest request, string method) => string.Equals(request.Method, method, StringComparison.OrdinalIgnoreCase);
}
