using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Discord.World;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Two copies of the bot with one token, each with a database of its own.</summary>
public sealed class TwoCopiesTests
{
    private const string Alarm = "My crotch is numb and I cannot pee.";

    private static readonly DiscordOptions shared = new() { IdentifyPause = TimeSpan.Zero };

    [Fact]
    public async Task Alone_a_new_session_holds_what_comes_first_and_nothing_after()
    {
        await using var empty = await CoachRoom.Open(options: shared);
        await empty.Stop();
        await using var room = await empty.Beside();
        var (ana, ben) = (empty.Discord.Person("Ana"), empty.Discord.Person("Ben"));
        ana.Says("one");
        ana.Says("two");
        await Alarmed(room, ben);
        Assert.Empty(ana.Heard);
        room.Pass(Duration.FromSeconds(2));
        await room.Until(() => ana.Heard.Count == 2);
        ana.Says("three");
        await room.Until(() => ana.Heard.Count == 3);
        Assert.Equal(["one", "two", "three"], room.Coach.Arrivals.Where(arrival => arrival.Address.External == ana.Id).Select(arrival => arrival.Input.Written));
        Assert.Null(room.Channel.Trouble);
    }

    [Fact]
    public async Task The_younger_stands_by_while_the_older_answers_and_says_so_once()
    {
        await using var older = await CoachRoom.Open(options: shared);
        await using var younger = await older.Beside();
        var (ana, ben) = (older.Discord.Person("Ana"), older.Discord.Person("Ben"));
        await StandsBy(younger, ana);
        ana.Says("and this?");
        await older.Until(() => ana.Heard.Count == 2);
        await Alarmed(younger, ben);
        older.Pass(Duration.FromMinutes(1));
        ana.Says("and that?");
        await older.Until(() => ana.Heard.Count == 3);
        await Alarmed(younger, ben);
        Assert.Equal(3, ana.Heard.Count);
        Assert.DoesNotContain(younger.Coach.Arrivals, arrival => arrival.Address.External == ana.Id);
        Assert.Single(younger.Log.All, line => line.Contains("stands by", StringComparison.Ordinal));
        Assert.Null(older.Channel.Trouble);
    }

    [Fact]
    public async Task The_younger_takes_over_when_the_older_is_silent_and_stands_by_when_it_is_back()
    {
        await using var older = await CoachRoom.Open(options: shared);
        await using var younger = await older.Beside();
        var ana = older.Discord.Person("Ana");
        await StandsBy(younger, ana);
        await older.Stop();
        ana.Says("anybody there?");
        await younger.Patiently(() => ana.Heard.Count == 2);
        Assert.Null(younger.Channel.Trouble);
        ana.Says("still there?");
        await younger.Until(() => ana.Heard.Count == 3);
        Assert.Equal(["anybody there?", "still there?"], younger.Coach.Arrivals.Select(arrival => arrival.Input.Written));
        older.Notes.Note("discord", "session.0", null);
        await using var back = await younger.Beside(older.Notes);
        // The first of these it leaves to the younger, who has answered; from then on it answers, and the younger hears it.
        for (var heard = 3; younger.Channel.Trouble is null && heard < 20; heard++)
        {
            ana.Says("who is it?");
            await younger.Patiently(() => ana.Heard.Count > heard);
        }

        await Seen(() => younger.Channel.Trouble is not null);
        Assert.Null(back.Channel.Trouble);
    }

    [Fact]
    public async Task What_sounds_alarming_is_answered_at_once_also_in_standby()
    {
        await using var older = await CoachRoom.Open(options: shared);
        await using var younger = await older.Beside();
        var (ana, ben) = (older.Discord.Person("Ana"), older.Discord.Person("Ben"));
        await StandsBy(younger, ana);
        await older.Stop();
        ana.Says("hello?");
        await Alarmed(younger, ben);
        Assert.Single(ana.Heard);
        Assert.NotNull(younger.Channel.Trouble);
    }

    [Fact]
    public async Task In_standby_a_command_is_the_others_unless_the_other_is_silent()
    {
        await using var older = await CoachRoom.Open(options: shared);
        await using var younger = await older.Beside();
        var ana = older.Discord.Person("Ana");
        await StandsBy(younger, ana);
        var asked = ana.Commands("plan");
        await older.Answered(asked);
        await older.Patiently(() => Callbacks(older, asked) == 2);
        Assert.Empty(younger.Coach.Arrivals);
        await older.Stop();
        asked = ana.Commands("plan");
        await younger.Patiently(() => asked.Said is [{ IsThinking: false }]);
        Assert.Equal("You said /plan.", asked.Said[0].Content);
        Assert.Null(younger.Channel.Trouble);
    }

    [Fact]
    public async Task A_new_session_that_only_hears_commands_leaves_them_to_who_answers_them()
    {
        await using var older = await CoachRoom.Open(options: shared);
        await using var younger = await older.Beside();
        var ana = older.Discord.Person("Ana");
        var asked = ana.Commands("plan");
        await older.Patiently(() => younger.Channel.Trouble?.Contains("as soon as", StringComparison.Ordinal) is true);
        Assert.Single(asked.Said);
        Assert.Empty(younger.Coach.Arrivals);
    }

    [Fact]
    public async Task What_is_held_when_the_process_ends_comes_again()
    {
        await using var empty = await CoachRoom.Open(options: shared);
        await empty.Stop();
        await using var room = await empty.Beside();
        var (ana, ben) = (empty.Discord.Person("Ana"), empty.Discord.Person("Ben"));
        ana.Says("one");
        await Alarmed(room, ben);
        await using var next = await room.Restarted();
        await next.Until(() => next.Coach.Arrivals.Any(arrival => arrival.Address.External == ana.Id));
        Assert.DoesNotContain(room.Coach.Arrivals, arrival => arrival.Address.External == ana.Id);
    }

    [Fact]
    public async Task Whoever_stood_by_stands_by_after_a_restart()
    {
        await using var older = await CoachRoom.Open(options: shared);
        await using var younger = await older.Beside();
        var ana = older.Discord.Person("Ana");
        await StandsBy(younger, ana);
        await using var next = await younger.Restarted();
        await next.Patiently(() => next.Channel.Trouble?.Contains("stands by", StringComparison.Ordinal) is true);
    }

    /// <summary>Until the younger one has heard the older's answer.</summary>
    private static async Task StandsBy(CoachRoom younger, DiscordPerson ana)
    {
        ana.Says("hello");
        await younger.Until(() => ana.Heard.Count == 1);
        await Seen(() => younger.Channel.Trouble?.Contains("stands by and takes over", StringComparison.Ordinal) is true);
        Assert.Empty(younger.Coach.Arrivals);
    }

    /// <summary>Everything that the copy was sent before is begun when it has taken this.</summary>
    private static async Task Alarmed(CoachRoom copy, DiscordPerson ben)
    {
        var before = copy.Coach.Arrivals.Count(arrival => arrival.Input.Written == Alarm);
        ben.Says(Alarm);
        await copy.Until(() => copy.Coach.Arrivals.Count(arrival => arrival.Input.Written == Alarm) > before);
    }

    /// <summary>Of what neither the emulator nor the scripted coach tells; no time passes on the clock.</summary>
    private static async Task Seen(Func<bool> isSo)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo() && !late.IsCancellationRequested) await Task.Yield();
        Assert.True(isSo());
    }

    private static int Callbacks(CoachRoom room, DiscordInteraction asked) =>
        room.Discord.Record.Requests.Count(request => request.Path.Contains(asked.Id, StringComparison.Ordinal));
}
