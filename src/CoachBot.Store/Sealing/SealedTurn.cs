using System.Buffers;
using System.Runtime.InteropServices;
using CoachBot.Router;

namespace CoachBot.Store.Sealing;

/// <summary>One turn, sealed by its caller and ready to be written: the writer only binds and steps.</summary>
internal sealed class SealedTurn(TurnCommit turn)
{
    /// <summary>Rented; holds every sealed piece.</summary>
    public byte[] Bytes = [];

    public TurnCommit Turn => turn;

    public required byte[] ArrivalHash { get; init; }

    /// <summary>Of the arrivals that were joined into this turn.</summary>
    public byte[][] AlsoHashes { get; set; } = [];

    public required byte[] AddressHash { get; init; }

    /// <summary>The key before this turn; null for somebody new.</summary>
    public required PersonKey? Before { get; init; }

    /// <summary>The key from this turn on: of the person, or of the last words to them.</summary>
    public required PersonKey After { get; init; }

    /// <summary>Set when the person is kept from this turn on.</summary>
    public byte[]? NewSalt { get; init; }

    /// <summary>Where each row goes.</summary>
    public required byte[][] RowHashes { get; init; }

    /// <summary>Of the code, or of the address, that the turn's <see cref="LinkChange"/> names; empty where there is none.</summary>
    public byte[] LinkHash { get; init; } = [];

    /// <summary>The key of the person who is joined to this one.</summary>
    public PersonKey? Joined { get; init; }

    /// <summary>Must be durable before the turn is.</summary>
    public BriefKey? NewBriefKey { get; init; }

    public required OutboxRow[] Rows { get; init; }

    public Piece State { get; set; }

    public Piece Address { get; set; }

    public Piece DeadLetter { get; set; }

    public Piece[] Outbox { get; set; } = [];

    public Piece[] Journal { get; set; } = [];

    public CommitOutcome Outcome { get; set; }

    public TaskCompletionSource<CommitResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsNew => turn.VersionBefore == 0;

    public bool IsErased => turn.Keeping == Keeping.Erase;

    /// <summary>True when rows that were there before change their key or go.</summary>
    public bool IsRekeying => IsErased || turn.Link is LinkChange.Joins or LinkChange.Unlinks || (NewSalt is not null && !IsNew);

    public ReadOnlySpan<byte> this[Piece piece] => Bytes.AsSpan(piece.Start, piece.Length);

    public void Complete()
    {
        Release();
        Done.SetResult(Outcome == CommitOutcome.Committed
            ? new CommitResult(Outcome, IsErased ? 0 : turn.VersionBefore + 1, Rows)
            : new CommitResult(Outcome, turn.VersionBefore, []));
    }

    public void Fail(Exception failure)
    {
        Release();
        Done.SetException(failure);
    }

    void Release()
    {
        if (Bytes.Length > 0) ArrayPool<byte>.Shared.Return(Bytes);
        Bytes = [];
    }
}

/// <summary>Where a sealed piece lies in its turn's bytes; of length 0 where there is none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(int Start, int Length);
