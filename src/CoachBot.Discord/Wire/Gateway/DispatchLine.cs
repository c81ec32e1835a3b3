using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>Between the reader and the handlers: begun in order, finished in any, bounded. Knows up to where everything is finished.</summary>
internal sealed class DispatchLine(Func<Dispatch, Task> handle, Action<Session?, long> dealtWith, int most, ILogger log)
{
    private readonly Channel<Entry> waiting = Channel.CreateUnbounded<Entry>(new() { SingleReader = true });
    private readonly Channel<bool> room = Channel.CreateBounded<bool>(most);
    private readonly Lock gate = new();
    private readonly Queue<Entry> open = new();
    private TaskCompletionSource? emptied;

    /// <summary>How many are not finished.</summary>
    public int Waiting => room.Reader.Count;

    /// <summary>Waits while too many are unfinished.</summary>
    public async ValueTask HandOn(Session? session, Dispatch dispatch, CancellationToken stop)
    {
        await room.Writer.WriteAsync(true, stop);
        var entry = new Entry(session, dispatch);
        lock (gate) open.Enqueue(entry);
        waiting.Writer.TryWrite(entry);
    }

    /// <summary>Runs until <see cref="Close"/>.</summary>
    public async Task Run()
    {
        await foreach (var entry in waiting.Reader.ReadAllAsync()) _ = Handle(entry);
    }

    /// <summary>Nothing more is handed on. Returns when all that could be finished is.</summary>
    public Task Close()
    {
        waiting.Writer.TryComplete();
        lock (gate)
        {
            emptied ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (Waiting == 0) emptied.TrySetResult();
            return emptied.Task;
        }
    }

    private async Task Handle(Entry entry)
    {
        var isFinished = true;
        try
        {
            await handle(entry.Dispatch);
        }
        catch (OperationCanceledException)
        {
            // Given up because we stop: it is not dealt with, and comes again after the next start.
            isFinished = false;
        }
        catch (Exception e)
        {
            // Our bug. Holding the line for it would stop everybody, now and after every restart.
            log.LogError("A {Event} could not be handled: {Type}\n{Stack}", entry.Dispatch.Type, e.GetType().Name, e.StackTrace);
        }

        Settle(entry, isFinished);
    }

    private void Settle(Entry entry, bool isFinished)
    {
        lock (gate)
        {
            entry.IsFinished = isFinished;
            while (open.TryPeek(out var oldest) && oldest.IsFinished)
            {
                open.Dequeue();
                if (oldest.Dispatch.Sequence is { } sequence) dealtWith(oldest.Session, sequence);
            }

            room.Reader.TryRead(out _);
            if (Waiting == 0) emptied?.TrySetResult();
        }
    }

    private sealed class Entry(Session? session, Dispatch dispatch)
    {
        public Session? Session => session;

        public Dispatch Dispatch => dispatch;

        public bool IsFinished { get; set; }
    }
}
