namespace CoachBot.Core.Listening;

/// <summary>All that one word or phrase can mean.</summary>
internal sealed class Meaning
{
    private readonly List<(Sense Sense, int Value, string Id)> senses = [];

    private UInt128 mask;

    public void Add(Sense sense, int value, string id)
    {
        mask |= Bit(sense);
        senses.Add((sense, value, id));
    }

    public bool Has(Sense sense) => (mask & Bit(sense)) != 0;

    public bool HasAny(UInt128 any) => (mask & any) != 0;

    /// <summary>The number behind a sense: a value, minutes of the day, or days.</summary>
    public int Value(Sense sense)
    {
        foreach (var known in senses)
        {
            if (known.Sense == sense)
                return known.Value;
        }

        return 0;
    }

    /// <summary>The id behind a sense, as in "back" for a control.</summary>
    public string Id(Sense sense)
    {
        foreach (var known in senses)
        {
            if (known.Sense == sense)
                return known.Id;
        }

        return "";
    }

    public static UInt128 Bit(Sense sense) => UInt128.One << (int)sense;
}
