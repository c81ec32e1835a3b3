using CoachBot.Router;
using CoachBot.Store.Sealing;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Store.Writing;

/// <summary>The one writer: takes whatever is waiting and commits it at once. The disk's own time is the gathering window.</summary>
internal sealed class WriterThread
{
    readonly object _gate = new();
    readonly Queue<object> _waiting = [];
    readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<SealedTurn> _group = [];
    readonly Ledger _ledger;
    readonly int _mostTurns;
    List<OutboxMark> _marks = [];
    bool _isStopping;
    bool _isHealthy = true;

    public WriterThread(Ledger ledger, int mostTurns)
    {
        (_ledger, _mostTurns) = (ledger, mostTurns);
        new Thread(Run) { Name = "store writer", IsBackground = true }.Start();
    }

    /// <summary>False from a failure of the disk on until something could be written again.</summary>
    public bool IsHealthy
    {
        get => Volatile.Read(ref _isHealthy);
        private set => Volatile.Write(ref _isHealthy, value);
    }

    public Task<CommitResult> Commit(SealedTurn turn)
    {
        Enqueue(turn);
        return turn.Done.Task;
    }

    /// <summary>Other work, between two groups.</summary>
    public Task Do(Action<Ledger> work)
    {
        var job = new Job(work);
        Enqueue(job);
        return job.Done.Task;
    }

    /// <summary>Wakes nobody: it rides in the next group.</summary>
    public void Mark(OutboxMark mark)
    {
        lock (_gate) _marks.Add(mark);
    }

    /// <summary>Marks that wait are made durable; after a failure this is the probe whether the disk takes writes again.</summary>
    public Task Flush() => Do(ledger =>
    {
        if (!IsHealthy) ledger.Do(Probe);
        Write([], TakeMarks());
    });

    /// <summary>What waits is still written.</summary>
    public Task Stop()
    {
        lock (_gate)
        {
            _isStopping = true;
            Monitor.Pulse(_gate);
        }

        return _ended.Task;
    }

    void Enqueue(object work)
    {
        lock (_gate)
        {
            if (_isStopping) throw new StoreUnavailableException("The store is stopping.");
            _waiting.Enqueue(work);
            if (_waiting.Count == 1) Monitor.Pulse(_gate);
        }
    }

    void Run()
    {
        while (Take(out var job))
        {
            if (job is not null) RunJob(job);
            else RunGroup(_group, TakeMarks());
        }

        _ended.SetResult();
    }

    /// <summary>The next turns into the group, or one job.</summary>
    bool Take(out Job? job)
    {
        job = null;
        _group.Clear();
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_isStopping) return false;
                Monitor.Wait(_gate);
            }

            while (_group.Count < _mostTurns && _waiting.TryPeek(out var next) && next is SealedTurn turn)
            {
                _group.Add(turn);
                _waiting.Dequeue();
            }

            if (_group.Count == 0) job = (Job)_waiting.Dequeue();
            return true;
        }
    }

    void RunGroup(List<SealedTurn> turns, List<OutboxMark> marks)
    {
        try
        {
            if (Write(turns, marks) || turns.Count == 1)
            {
                foreach (var turn in turns) turn.Complete();
                ForgetSpentKeys();
                return;
            }
        }
        catch (Exception failure) when (IsOfTheWorld(failure))
        {
            foreach (var turn in turns) turn.Fail(new StoreUnavailableException("The store cannot write now.", failure));
            return;
        }
        catch (Exception failure) when (turns.Count == 1)
        {
            turns[0].Fail(new InvalidOperationException("The store cannot write this turn.", failure));
            return;
        }
        catch (Exception) when (turns.Count > 1)
        {
            // One of them is to blame; alone, each meets its own fate.
        }

        foreach (var turn in turns) RunGroup([turn], []);
    }

    void RunJob(Job job)
    {
        try
        {
            job.Work(_ledger);
            ForgetSpentKeys();
            job.Done.SetResult();
        }
        catch (Exception failure)
        {
            _ledger.RollBack();
            var isOfTheWorld = IsOfTheWorld(failure);
            if (isOfTheWorld) IsHealthy = false;
            job.Done.SetException(isOfTheWorld ? new StoreUnavailableException("The store cannot write now.", failure) : failure);
        }
    }

    /// <summary>What they sealed is committed already, so a failure here is no failure of the turn: they are tried again after the next one.</summary>
    void ForgetSpentKeys()
    {
        try
        {
            _ledger.ForgetSpentKeys();
        }
        catch (Exception failure) when (IsOfTheWorld(failure))
        {
            IsHealthy = false;
        }
    }

    /// <summary>Marks that were not written wait for the next group.</summary>
    bool Write(List<SealedTurn> turns, List<OutboxMark> marks)
    {
        var isWritten = false;
        try
        {
            isWritten = _ledger.TryCommit(turns, marks);
            IsHealthy = true;
            return isWritten;
        }
        catch (Exception failure)
        {
            _ledger.RollBack();
            if (IsOfTheWorld(failure)) IsHealthy = false;
            throw;
        }
        finally
        {
            if (!isWritten) GiveBack(marks);
        }
    }

    List<OutboxMark> TakeMarks()
    {
        lock (_gate)
        {
            if (_marks.Count == 0) return [];
            var marks = _marks;
            _marks = [];
            return marks;
        }
    }

    void GiveBack(List<OutboxMark> marks)
    {
        if (marks.Count == 0) return;
        lock (_gate) _marks.InsertRange(0, marks);
    }

    /// <summary>More than a page, and deleted again: a full disk refuses it.</summary>
    static void Probe(SqliteConnection connection, HashSet<PersonId> gone) =>
        connection.Execute(
            "INSERT OR REPLACE INTO setting (name, value) VALUES ('probe', zeroblob(65536)); DELETE FROM setting WHERE name = 'probe'");

    /// <summary>Not the turn's fault: the disk, the file, or another process that took over.</summary>
    static bool IsOfTheWorld(Exception failure) => failure is IOException or LeaseLostException
        || (failure is SqliteException { SqliteErrorCode: var code }
            && code is not (SqliteConstraint or SqliteTooBig or SqliteMismatch or SqliteRange or SqliteError));

    const int SqliteError = 1;
    const int SqliteTooBig = 18;
    const int SqliteConstraint = 19;
    const int SqliteMismatch = 20;
    const int SqliteRange = 25;

    sealed record Job(Action<Ledger> Work)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
