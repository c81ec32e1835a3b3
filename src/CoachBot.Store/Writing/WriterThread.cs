using CoachBot.Router;
using CoachBot.Store.Sealing;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Store.Writing;

/// <summary>The one writer: takes whatever is waiting and commits it at once. The disk's own time is the gathering window.</summary>
internal sealed class WriterThread
{
    readonly Waiting _waiting = new();
    readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Ledger _ledger;
    readonly int _mostTurns;
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
        _waiting.Add(turn);
        return turn.Done.Task;
    }

    /// <summary>Other work, between two groups.</summary>
    public Task Do(Action<Ledger> work)
    {
        var job = new WriterJob(work);
        _waiting.Add(job);
        return job.Done.Task;
    }

    /// <summary>It rides in the next group.</summary>
    public void Mark(OutboxMark mark) => _waiting.Add(mark);

    /// <summary>It rides in the next group.</summary>
    public void Note(string channel, string name, string? value) => _waiting.Add(channel, name, value);

    /// <summary>What rides along is made durable; after a failure this is the probe whether the disk takes writes again.</summary>
    public Task Flush() => Do(ledger =>
    {
        if (!IsHealthy) ledger.Do(Probe);
        Write([], _waiting.TakeCompany());
    });

    /// <summary>What waits is still written.</summary>
    public Task Stop()
    {
        _waiting.Stop();
        return _ended.Task;
    }

    /// <summary>More than a page, and deleted again: a full disk refuses it.</summary>
    static void Probe(SqliteConnection connection, HashSet<PersonId> gone) =>
        connection.Execute(
            "INSERT OR REPLACE INTO setting (name, value) VALUES ('probe', zeroblob(65536)); DELETE FROM setting WHERE name = 'probe'");

    void Run()
    {
        var group = new List<SealedTurn>();
        while (_waiting.Take(group, _mostTurns, out var job))
        {
            if (job is null) RunGroup(group, _waiting.TakeCompany());
            else RunJob(job);
            group.Clear();
        }

        _ended.SetResult();
    }

    void RunGroup(List<SealedTurn> turns, Company company)
    {
        try
        {
            if (Write(turns, company) || turns.Count == 1)
            {
                foreach (var turn in turns) turn.Complete();
                ForgetSpentKeys();
                return;
            }
        }
        catch (Exception failure) when (Faults.IsOfTheWorld(failure))
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

        foreach (var turn in turns) RunGroup([turn], Company.None);
    }

    void RunJob(WriterJob job)
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
            var isOfTheWorld = Faults.IsOfTheWorld(failure);
            if (isOfTheWorld) IsHealthy = false;
            job.Done.SetException(isOfTheWorld ? new StoreUnavailableException("The store cannot write now.", failure) : failure);
        }
    }

    /// <returns>False when nothing was written because a turn is stale. What was to ride along waits for the next group.</returns>
    bool Write(List<SealedTurn> turns, Company company)
    {
        var isWritten = false;
        try
        {
            isWritten = _ledger.TryCommit(turns, company);
            IsHealthy = true;
            return isWritten;
        }
        catch (Exception failure)
        {
            if (Faults.IsOfTheWorld(failure)) IsHealthy = false;
            _ledger.RollBack();
            throw;
        }
        finally
        {
            if (!isWritten) _waiting.GiveBack(company);
        }
    }

    /// <summary>The turn is committed already, and a failure here is none of its own: they are tried again after the next one.</summary>
    void ForgetSpentKeys()
    {
        try
        {
            _ledger.ForgetSpentKeys();
        }
        catch (Exception failure) when (failure is SqliteException or IOException)
        {
            IsHealthy = false;
        }
    }
}
