using CoachBot.Router;
using CoachBot.Store.Sealing;

namespace CoachBot.Store.Writing;

/// <summary>What waits for the writer: turns and other work in the order they came, and what only rides along.</summary>
internal sealed class Waiting
{
    readonly object _gate = new();
    readonly Queue<object> _work = [];
    Company _company = new();
    bool _isStopping;

    public void Add(SealedTurn turn) => Enqueue(turn);

    public void Add(WriterJob job) => Enqueue(job);

    /// <summary>Wakes nobody.</summary>
    public void Add(OutboxMark mark)
    {
        lock (_gate) _company.Add(mark);
    }

    /// <summary>Wakes nobody.</summary>
    public void Add(string channel, string name, string? value)
    {
        lock (_gate) _company.Add(channel, name, value);
    }

    /// <summary>What could not be written waits again.</summary>
    public void GiveBack(Company company)
    {
        if (company.IsEmpty) return;
        lock (_gate) _company.TakeBack(company);
    }

    public Company TakeCompany()
    {
        lock (_gate)
        {
            if (_company.IsEmpty) return Company.None;
            var company = _company;
            _company = new Company();
            return company;
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
