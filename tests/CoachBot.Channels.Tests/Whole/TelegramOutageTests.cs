using CoachBot.Channels.Tests.Specs;
using CoachBot.Emulators.Telegram;
using CoachBot.Emulators.Telegram.Chats;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Whole;

/// <summary>Telegram fails for half an hour, the whole coach on it: replies wait in the outbox, messages wait at the platform, and then all comes in order, once.</summary>
public sealed class TelegramOutageTests
{
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(1);
    private static readonly string[] questions = ["/about", "/redflags", "/about", "/redflags"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_long_outage_everything_is_answered_once_and_in_order(bool isRestarted)
    {
        var time = new FastTime(120);
        await using var telegram = await TelegramEmulator.Start(new() { Time = time });
        await using var coach = await WholeCoach.Start(time, settings => settings with { Telegram = new(telegram.Token) { ApiUrl = telegram.Url } });
        var (ana, ben) = (telegram.Person("Ana"), telegram.Person("Ben"));
        var answers = await Undisturbed(ana);
        await Undisturbed(ben);
        // First nothing can be sent, and the replies pile up; then nothing can be fetched either, and the messages do.
        telegram.Faults.Always("sendMessage", TelegramFaults.BadGateway);
        foreach (var question in questions[..2]) ana.Writes(question);
        await Taken(telegram);
        telegram.Faults.Always("*", TelegramFaults.Internal);
        foreach (var question in questions[2..]) ana.Writes(question);
        foreach (var question in questions) ben.Writes(question);
        await coach.Wait(Duration.FromMinutes(isRestarted ? 15 : 30));
        if (isRestarted) await coach.Restart();
        if (isRestarted) await coach.Wait(Duration.FromMinutes(15));
        telegram.Faults.Clear();
        foreach (var person in new[] { ana, ben }) await HearsOnce(person, [.. answers, .. answers], answers[0]);
        PlatformDocuments.AreKept(telegram);
    }

    private static async Task<IReadOnlyList<string>> Undisturbed(TelegramPerson person)
    {
        var answers = new List<string>();
        foreach (var question in questions)
        {
            person.Writes(question);
            answers.Add((await person.Next()).Words);
        }

        return answers;
    }

    /// <summary>In this order and nothing else: whatever came twice would come before the answer to one question more.</summary>
    private static async Task HearsOnce(TelegramPerson person, IReadOnlyList<string> answers, string last)
    {
        await Heard(person, answers.Count);
        person.Writes(questions[0]);
        await Heard(person, answers.Count + 1);
        // What was read late says so before its answer.
        Assert.All(person.Sent.Zip(answers.Append(last)), pair => Assert.EndsWith(pair.Second, pair.First.Words, StringComparison.Ordinal));
    }

    private static async Task Heard(TelegramPerson person, int messages)
    {
        while (person.Sent.Count < messages) await person.Next(longest);
        Assert.Equal(messages, person.Sent.Count);
    }

    /// <summary>Everything that was written so far has been taken.</summary>
    private static async Task Taken(TelegramEmulator telegram)
    {
        for (var polls = telegram.Requests.Count(request => request.Method == "getUpdates"); telegram.Unconfirmed > 0; polls++)
            await telegram.Called("getUpdates", polls + 1);
    }
}
