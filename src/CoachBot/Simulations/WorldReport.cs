namespace CoachBot.Simulations;

/// <summary>What a world saw, and which laws broke in it.</summary>
internal sealed record WorldReport(Tally Tally, WorldLaws Laws)
{
    public static WorldReport Of(IReadOnlyList<WorldReport> shares)
    {
        foreach (var share in shares.Skip(1))
        {
            shares[0].Tally.Add(share.Tally);
            shares[0].Laws.Add(share.Laws);
        }

        return shares[0];
    }
}
