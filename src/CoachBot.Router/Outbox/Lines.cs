namespace CoachBot.Router.Outbox;

/// <summary>What waits to be sent, one line per address: escalations first, then answers, then what the coach begins; else in order of birth.</summary>
internal sealed class Lines
{
    private readonly Lock gate = new();
    private readonly Dictionary<Address, Line> lines = [];
    private readonly HashSet<long> held = [];

    public bool IsEmpty
    {
        get { lock (gate) return lines.Count == 0; }
    }

    /// <summary>Puts a row in its place. The line is handed back when it is new: somebody has to drive it.</summary>
    public Line? Add(OutboxRow row)
    {
        CancellationTokenSource? woken = null;
        lock (gate)
        {
            if (!held.Add(row.Id)) return null;
            if (!lines.TryGetValue(row.Address, out var line))
            {
                line = new(row.Address);
                line.Rows.Add(row);
                lines.Add(row.Address, line);
                return line;
            }

            var place = line.PlaceOf(row);
            line.Rows.Insert(place, row);
            if (place == 0) woken = line.Nap;
        }

        // What goes first does not wait until the message behind it may be tried again.
        woken?.Cancel();
        return null;
    }

    /// <summary>The row to send now, which stays in the line until it is over; null, and the line is gone, when there is none.</summary>
    public OutboxRow? Head(Line line)
    {
        lock (gate)
        {
            if (line.Rows.Count > 0) return line.Rows[0];
            lines.Remove(line.Address);
            return null;
        }
    }

    public void Replace(Line line, OutboxRow row)
    {
        lock (gate)
        {
            var place = line.Rows.FindIndex(r => r.Id == row.Id);
            if (place >= 0) line.Rows[place] = row with { Person = line.Rows[place].Person };
        }
    }

    public void Remove(Line line, OutboxRow row)
    {
        lock (gate) RemoveAll(line, r => r.Id == row.Id);
    }

    /// <summary>Takes everything but the escalations out of a line.</summary>
    public IReadOnlyList<OutboxRow> TakeOrdinary(Line line)
    {
        lock (gate)
        {
            var taken = line.Rows.FindAll(r => !SendRule.IsEscalation(r));
            RemoveAll(line, r => !SendRule.IsEscalation(r));
            return taken;
        }
    }

    /// <summary>Takes everything that waits for an address.</summary>
    public IReadOnlyList<OutboxRow> TakeAll(Address address)
    {
        lock (gate)
        {
            if (!lines.TryGetValue(address, out var line)) return [];
            var taken = line.Rows.ToList();
            RemoveAll(line, _ => true);
            return taken;
        }
    }

    public void Join(PersonId from, PersonId to)
    {
        lock (gate)
            foreach (var line in lines.Values)
                for (var i = 0; i < line.Rows.Count; i++)
                    if (line.Rows[i].Person == from)
                        line.Rows[i] = line.Rows[i] with { Person = to };
    }

    public void RemovePerson(PersonId person)
    {
        lock (gate)
            foreach (var line in lines.Values)
                RemoveAll(line, r => r.Person == person);
    }

    /// <summary>Cancelled when another row goes first, from now on or already.</summary>
    public CancellationToken Nap(Line line, OutboxRow row)
    {
        lock (gate)
        {
            line.Nap = new();
            if (line.Rows.Count == 0 || line.Rows[0].Id != row.Id) line.Nap.Cancel();
            return line.Nap.Token;
        }
    }

    /// <summary>The address can be reached again; an attempt that is under way may not know it yet.</summary>
    public void Call(Address address)
    {
        lock (gate)
            if (lines.TryGetValue(address, out var line))
                line.IsCalled = true;
    }

    /// <summary>True when the address was called since this was last asked.</summary>
    public bool TakeCall(Line line)
    {
        lock (gate)
        {
            var wasCalled = line.IsCalled;
            line.IsCalled = false;
            return wasCalled;
        }
    }

    private void RemoveAll(Line line, Predicate<OutboxRow> which)
    {
        foreach (var row in line.Rows)
            if (which(row))
                held.Remove(row.Id);
        line.Rows.RemoveAll(which);
    }
}

/// <summary>One address's rows; guarded by the gate of <see cref="Lines"/>.</summary>
internal sealed class Line(Address address)
{
    public Address Address { get; } = address;

    public List<OutboxRow> Rows { get; } = new(2);

    public CancellationTokenSource? Nap { get; set; }

    public bool IsCalled { get; set; }

    public int PlaceOf(OutboxRow row)
    {
        var place = Rows.FindIndex(r => r.Content.Message.Urgency.Rank() > row.Content.Message.Urgency.Rank());
        return place < 0 ? Rows.Count : place;
    }
}
