namespace CoachBot.EndToEnd.Tests;

/// <summary>People at the page.</summary>
internal sealed class WebCrowd() : Crowd(30, Messages)
{
    public const int Messages = 40;

    private readonly CancellationTokenSource stop = new();
    private IReadOnlyList<ChatPerson> people = [];

    public override void Settle(CoachProcess coach) =>
        people = [.. Enumerable.Range(0, Persons).Select(_ => new ChatPerson(coach, Messages, Pace))];

    public override async Task Talk()
    {
        foreach (var person in people) _ = person.Listen(stop.Token);
        await Task.WhenAll(people.Select(person => person.Talk()));
        await Task.WhenAll(people.Select(person => person.EveryAnswer));
    }

    public override async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        foreach (var person in people) person.Dispose();
        stop.Dispose();
        await base.DisposeAsync();
    }
}
