using CoachBot.Core.Conversations;
using CoachBot.Core.Linking;
using CoachBot.Router.Turns;

namespace CoachBot.Router.Linking;

/// <summary>Gives what a turn does about linking the shape in which it is stored.</summary>
internal static class LinkShape
{
    public static TurnCommit Put(TurnCommit commit, IReadOnlyList<Effect> effects, IReadOnlyList<Address> addresses)
    {
        foreach (var effect in effects)
            switch (effect)
            {
                case Effect.OfferLink(var code, var until):
                    return commit with { Link = new LinkChange.Offers(code, until) };
                case Effect.UseLink(var code, var owner, var turn):
                    return commit with { Link = new LinkChange.Uses(code, new(owner), LinkTimer.For(commit.Person.Value, commit.Address.Channel, turn)) };
                case Effect.RefuseLink(var other, var turn):
                    return commit with { Link = new LinkChange.Refuses(new(other), LinkTimer.Unanswered(turn)) };
                case Effect.Unlink(var tag):
                    return Tags.Find(addresses, tag) is { } address ? commit with { Link = new LinkChange.Unlinks(address) } : commit;
                case Effect.Join join:
                    return Joined(commit, join);
            }

        return commit;
    }

    /// <summary>Null, and the turn's own address is taken, where no other one has the tag.</summary>
    public static Address? To(TakenTurn turn, string tag, IReadOnlyList<Address> addresses) =>
        Tags.Find(addresses, tag) is { } address && address != turn.Arrival.Address ? address : null;

    /// <summary>Whose history is kept stays the person; the other one's addresses move.</summary>
    private static TurnCommit Joined(TurnCommit commit, Effect.Join join) => join.KeepsOther
        ? commit with
        {
            Person = new(join.Other),
            VersionBefore = join.Version,
            Link = new LinkChange.Joins(commit.Person, commit.VersionBefore),
        }
        : commit with { Link = new LinkChange.Joins(new(join.Other), join.Version) };
}

/// <param name="From">Is no more.</param>
internal sealed record Joined(PersonId From, PersonId To);
