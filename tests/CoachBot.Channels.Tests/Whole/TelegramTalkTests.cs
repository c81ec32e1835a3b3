using CoachBot.Channels.Tests.Specs;
using CoachBot.Emulators.Telegram;
using Xunit;

namespace CoachBot.Channels.Tests.Whole;

public sealed class TelegramTalkTests
{
    [Fact]
    public async Task Somebody_starts_taps_alarms_and_is_known_after_a_restart()
    {
        await using var telegram = await TelegramEmulator.Start();
        var ana = telegram.Person("Ana", "en-gb");
        await using var coach = await Started(telegram);
        ana.Starts();
        var opening = await ana.Next();
        Assert.NotEmpty(opening.Buttons);
        ana.Taps(opening, opening.Buttons[0].Text);
        var next = await ana.Next();
        Assert.NotEqual(opening.Words, next.Words);
        ana.Writes("my crotch is numb and I can't pee");
        var alarm = await ana.Next();
        Assert.StartsWith("This could need emergency care. Call 999", alarm.Text);
        Assert.Contains("\n999\n", alarm.Text);
        Assert.Contains(alarm.Buttons, button => button.Text == "I'm getting help");
        // The short message after it: shall I check on you?
        await ana.Next();
        await coach.Restart();
        ana.Writes("stretch");
        Assert.Contains("999", (await ana.Next()).Words);
        PlatformDocuments.AreKept(telegram);
    }

    [Fact]
    public async Task Many_people_at_once_are_each_answered_once_and_in_order()
    {
        await using var telegram = await TelegramEmulator.Start();
        await using var coach = await Started(telegram);
        var people = Enumerable.Range(0, 40).Select(i => telegram.Person($"P{i}")).ToList();
        foreach (var person in people) person.Starts();
        var openings = await Task.WhenAll(people.Select(person => person.Next()));
        Assert.Single(openings.Select(opening => opening.Words).Distinct());
        foreach (var person in people) person.Writes("help");
        await Task.WhenAll(people.Select(person => person.Next()));
        Assert.All(people, person => Assert.Equal(2, person.Sent.Count));
        PlatformDocuments.AreKept(telegram);
    }

    [Fact]
    public async Task An_export_comes_as_a_document()
    {
        await using var telegram = await TelegramEmulator.Start();
        await using var coach = await Started(telegram);
        var ana = telegram.Person();
        ana.Starts();
        await ana.Next();
        ana.Writes("/export");
        var (page, data) = (await ana.Next(), await ana.Next());
        Assert.Equal(("document", "coachbot-my-data.html"), (page.FileKind, page.File!.Name));
        Assert.Equal(("document", "coachbot-my-data.json"), (data.FileKind, data.File!.Name));
        PlatformDocuments.AreKept(telegram);
    }

    private static Task<WholeCoach> Started(TelegramEmulator telegram) =>
        WholeCoach.Start(new(1), settings => settings with { Telegram = new(telegram.Token) { ApiUrl = telegram.Url } });
}
