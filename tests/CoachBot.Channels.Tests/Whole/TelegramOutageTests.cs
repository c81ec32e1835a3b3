using CoachBot.Channels.Tests.Specs;
using CoachBot.Emulators.Telegram;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Whole;

/// <summary>Telegram fails for half an hour, the whole coach on it: replies wait in the outbox, messages wait at the platform, and then all comes in order, once.</summary>
public sealed class TelegramOutageTests
{
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(2);
    private static readonly string[] questions = ["/about", "/privacy", "/about", "/privacy"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_long_outage_everything_is_answered_once_and_in_order(bool isRestarted)
    {
        var time = new FastTime(120);
        await using var telegram = await TelegramEmulator.Start(new() { Time = time });
        await using var coach = await WholeCoach.Start(time, settings => settings with { Telegram = new(telegram.Token) { ApiUrl = telegram.Url } });
        var (ana, ben) = (telegram.Person("Ana"), telegram.Person("Ben"));
        foreach (var person in new[] { ana, ben })
            foreach (var question in questions)
            {
                person.Writes(question);
                await person.Next();
            }

        var answers = ana.Sent.Select(message => message.Words).ToList();
        // First nothing can be sent, and the replies pile up; then all is gone, and the messages do.
        telegram.Faults.Always("sendMessage", TelegramFaults.BadGateway);
        var calls = telegram.Requests.Count(request => request.Method == "sendMessage");
        foreach (var question in questions[..2]) ana.Writes(question);
        await telegram.Called("sendMessage", calls + 1);
        await PollingEnds(telegram);
        telegram.Faults.Always("*", TelegramFaults.Internal);
        await coach.Wait(Duration.FromMinutes(5));
        await telegram.StopListening();
        foreach (var question in questions[2..]) ana.Writes(question);
        foreach (var question in questions) ben.Writes(question);
        if (isRestarted) await coach.Restart();
        await coach.Wait(Duration.FromMinutes(25));
        telegram.Faults.Clear();
        await telegram.ListenAgain();
        foreach (var person in new[] { ana, ben })
        {
            foreach (var _ in questions) await person.Next(longest);
            // Whatever comes twice, comes before the answer to this.
            person.Writes(questions[0]);
            await person.Next(longest);
            string[] expected = [.. answers, .. answers, answers[0]];
            Assert.Equal(expected.Length, person.Sent.Count);
            // What was read late says so before its answer.
            Assert.All(person.Sent.Zip(expected), pair => Assert.EndsWith(pair.Second, pair.First.Words, StringComparison.Ordinal));
        }

        PlatformDocuments.AreKept(telegram);
    }

    /// <summary>Everything that was written so far has been taken.</summary>
    private static async Task PollingEnds(TelegramEmulator telegram)
    {
        for (var polls = telegram.Requests.Count(request => request.Method == "getUpdates"); telegram.Unconfirmed > 0; polls++)
            await telegram.Called("getUpdates", polls + 1);
    }
}
