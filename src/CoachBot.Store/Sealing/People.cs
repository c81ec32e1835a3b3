using System.Security.Cryptography;
using CoachBot.Router;
using CoachBot.Store.Reading;
using Microsoft.Data.Sqlite;

namespace CoachBot.Store.Sealing;

/// <summary>Who is behind an address, and under which key their rows are sealed. Remembers what was asked for lately.</summary>
internal sealed class People(InstallationKey installation, BriefKeys briefKeys, ReaderPool readers, Func<PersonId> newPerson) : IDisposable
{
    const int Remembered = 100_000;
    const int SaltLength = 32;

    readonly Recent<Address, Numbered> _numbers = new(Remembered);
    readonly Recent<PersonId, PersonKey> _keys = new(Remembered);
    readonly Recent<Address, Newcomer> _newcomers = new(Remembered);
    readonly ReaderWriterLockSlim _rekeying = new(LockRecursionPolicy.NoRecursion);

    public InstallationKey Installation => installation;

    /// <summary>Reads rows and opens them; nobody changes keys meanwhile.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be read.</exception>
    public T Read<T>(Func<Reader, T> read)
    {
        _rekeying.EnterReadLock();
        try
        {
            return readers.Use(read);
        }
        catch (SqliteException failure)
        {
            throw new StoreUnavailableException("The store cannot read now.", failure);
        }
        finally
        {
            _rekeying.ExitReadLock();
        }
    }

    /// <summary>Commits what changes or deletes keys, and forgets the old ones before anybody reads again.</summary>
    public void Rekey(Action commit)
    {
        _rekeying.EnterWriteLock();
        try
        {
            commit();
        }
        finally
        {
            _rekeying.ExitWriteLock();
        }
    }

    public Numbered NumberOf(Address address)
    {
        if (_numbers.TryFind(address, out var known)) return known;
        var hash = installation.HashOf(address);
        var stored = Read(reader => Remember(address, reader.PersonOf(hash), hash));
        if (stored is not null) return stored;
        var newcomer = _newcomers.FindOrPut(address, NewNewcomer);
        // Their first turn may have been committed since the look into the file; then they are remembered as known.
        return _numbers.TryFind(address, out known) ? known : new Numbered(newcomer.Person, hash);
    }

    public Newcomer? NewcomerAt(Address address) => _newcomers.TryFind(address, out var newcomer) ? newcomer : null;

    /// <returns>Null for somebody who is not stored.</returns>
    public PersonKey? KeyOf(PersonId person) =>
        _keys.TryFind(person, out var key) ? key : Read(reader => KeyOf(person, reader));

    /// <summary>As <see cref="KeyOf(PersonId)"/>, inside a read.</summary>
    public PersonKey? KeyOf(PersonId person, Reader reader)
    {
        if (_keys.TryFind(person, out var key)) return key;
        var (isStored, salt) = reader.SaltOf(person);
        if (!isStored) return null;
        var known = salt ?? briefKeys.Find(person.Value, BriefPurpose.Visitor);
        if (known is null) return null;
        key = new PersonKey(installation.OfPerson(known), salt is not null);
        _keys.Put(person, key);
        return key;
    }

    public PersonKey? FarewellKey(long farewell) =>
        briefKeys.Find(farewell, BriefPurpose.Farewell) is { } salt ? new PersonKey(installation.OfPerson(salt), IsKept: false) : null;

    public (byte[] Salt, PersonKey Key) NewKey(bool isKept)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return (salt, new PersonKey(installation.OfPerson(salt), isKept));
    }

    /// <summary>After a commit, before its callers hear of it.</summary>
    public void Committed(SealedTurn turn)
    {
        var commit = turn.Turn;
        if (turn.IsErased)
        {
            Forget(commit.Person);
            _newcomers.Take(commit.Address);
            return;
        }

        if (commit.Link is LinkChange.Joins joins) Forget(joins.Dropped);
        if (commit.Link is LinkChange.Unlinks(var parted)) _numbers.Take(parted);
        if (!turn.IsNew && turn.NewSalt is null) return;
        _keys.Put(commit.Person, turn.After);
        _numbers.Put(commit.Address, new Numbered(commit.Person, turn.AddressHash));
        _newcomers.Take(commit.Address);
    }

    public void Forget(PersonId person)
    {
        _keys.Take(person);
        _numbers.RemoveWhere(numbered => numbered.Person == person);
    }

    public void Forget(IReadOnlySet<PersonId> people)
    {
        foreach (var person in people) _keys.Take(person);
        _numbers.RemoveWhere(numbered => people.Contains(numbered.Person));
    }

    public void Dispose() => _rekeying.Dispose();

    Numbered? Remember(Address address, long? person, byte[] hash)
    {
        if (person is not { } number) return null;
        var numbered = new Numbered(new PersonId(number), hash);
        _numbers.Put(address, numbered);
        return numbered;
    }

    Newcomer NewNewcomer()
    {
        var (salt, key) = NewKey(isKept: false);
        return new Newcomer(newPerson(), salt, key);
    }
}

/// <param name="Hash">Keyed hash of the address.</param>
internal sealed record Numbered(PersonId Person, byte[] Hash);

/// <summary>Somebody who has a number and a key, and nothing stored yet.</summary>
internal sealed record Newcomer(PersonId Person, byte[] Salt, PersonKey Key);
