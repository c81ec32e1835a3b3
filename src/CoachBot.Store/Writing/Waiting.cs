using CoachBot.Router;
using CoachBot.Store.Sealing;

namespace CoachBot.Store.Writing;

/// <summary>What waits for the writer: turns and other work in the order they came, and marks, which wait for company.</summary>
internal sealed class Waiting
{
    readonly object _gate = new();
    readonly Queue<object> _work = [];
    List<OutboxMark> _marks = [];
    bool _isStopping;

    public void Add(SealedTurn turn) => Enqueue(turn);

    public void Add(WriterJob job) => Enqueue(job);

    /// <summary>Wakes nobody.</summary>
    public void Add(OutboxMark mark)
    {
        lock (_gate) _marks.Add(mark);
    }

    /// <summary>Marks that could not be written, in front of those that came since.</summary>
    public void GiveBack(List<OutboxMark> marks)
    {
        if (marks.Count == 0) return;
        lock (_gate) _marks.InsertRange(0, marks);
    }

    public List<OutboxMark> TakeMarks()
    {
        lock (_gate)
        {
            if (_marks.Count == 0) return [];
            var marks = _marks;
            _marks = [];
            return marks;
        }
    }

    /// <summary>Nothing more is let in; what is in is still taken.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopping = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Waits for work. The next turns go into the group, or else there is one job.</summary>
    /// <returns>False when there is nothing left and nothing will come.</returns>
    public bool Take(List<SealedTurn> group, int most, out WriterJob? job)
    {
        job = null;
        lock (_gate)
        {
            while (_work.Count == 0)
            {
                if (_isStopping) return false;
                Monitor.Wait(_gate);
            }

            while (group.Count < most && _work.TryPeek(out var next) && next is SealedTurn turn)
            {
                group.Add(turn);
                _work.Dequeue();
            }

            if (group.Count == 0) job = (WriterJob)_work.Dequeue();
            return true;
        }
    }

    void Enqueue(object work)
    {
        lock (_gate)
        {
            if (_isStopping) throw new StoreUnavailableException("The store is stopping.");
            _work.Enqueue(work);
            if (_work.Count == 1) Monitor.Pulse(_gate);
        }
    }
}

/// <summary>Work between two groups.</summary>
internal sealed record WriterJob(Action<Ledger> Work)
{
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
