using CoachBot.Emulators;
using CoachBot.Emulators.Discord.Spec;
using CoachBot.Emulators.Telegram.Spec;
using Xunit;

namespace CoachBot.EndToEnd.Tests;

/// <summary>After many kills: fewer turns than messages are a loss, more are a double.</summary>
public sealed class KillTest(KillRoom room, ITestOutputHelper output) : IClassFixture<KillRoom>
{
    [Fact]
    public void On_the_page_nothing_acknowledged_is_lost_and_nothing_is_done_twice() =>
        Assert.Equal(Enumerable.Repeat(WebCrowd.Messages, room.Web.Persons), room.WebTurns);

    /// <summary>The platform has no key: a repeated message is no fault, but it is counted.</summary>
    [Fact]
    public void On_Telegram_no_message_is_lost_no_turn_is_taken_twice_and_every_chat_is_in_order()
    {
        var crowd = room.Telegram;
        Assert.Equal(Enumerable.Repeat(TelegramCrowd.Messages, crowd.Writers.Count), room.TelegramTurns);
        var repeats = crowd.Writers.Sum(writer => writer.Repeats(crowd.Expected));
        output.WriteLine($"{KillRoom.Kills} kills, {room.TelegramTurns.Sum()} messages, {repeats} sent again");
        Assert.InRange(repeats, 0, KillRoom.Kills * crowd.Persons);
    }

    /// <summary>A message of the private chat has its nonce, and stands there once; an answer to an interaction has none, and may be doubled.</summary>
    [Fact]
    public void On_Discord_nothing_is_lost_taken_twice_or_out_of_order_and_no_message_is_doubled()
    {
        var (discord, talkers) = (room.Discord.Discord, room.Discord.Talkers);
        Assert.Equal(talkers.Select(talker => talker.Turns), room.DiscordTurns);
        var messages = talkers.SelectMany(talker => talker.Person.Heard).ToList();
        var nonces = messages.Where(message => message.Nonce is not null).GroupBy(message => message.Nonce).ToList();
        var interactions = talkers.SelectMany(talker => talker.Person.Interactions).ToList();
        var doubled = talkers.Select(talker => talker.Messages - talker.Turns).ToList();
        output.WriteLine($"{KillRoom.Kills} kills; {talkers.Sum(talker => talker.Turns)} turns; {messages.Count} messages, {nonces.Count} of them with a nonce; "
            + $"{interactions.Count} interactions, {interactions.Count(one => one.DidNotRespond)} of them without a response in time; {doubled.Sum()} answers to interactions doubled.");
        output.WriteLine($"{discord.Gateway.Identifies} identifies, {discord.Record.FromBot(6).Count} resumes, {discord.InvalidRequests} invalid requests, "
            + $"{discord.Record.Requests.Count(request => request.Status == 429)} answers of 429.");
        Assert.DoesNotContain(nonces, same => same.Count() > 1);
        Assert.DoesNotContain(doubled, surplus => surplus < 0);
        Assert.Equal(1, discord.Gateway.Identifies);
        foreach (var talker in talkers) Assert.Equal(talker.Expected(DiscordCrowd.Rounds), talker.Order());
    }

    [Fact]
    public void Every_request_to_Telegram_was_as_its_document_says()
    {
        Assert.SkipWhen(TelegramSpec.Found is null, SpecFolder.Missing);
        Assert.Empty(TelegramSpec.Found.FaultsIn(room.Telegram.Telegram.Requests));
    }

    [Fact]
    public void Every_request_to_Discord_was_as_its_document_says()
    {
        Assert.SkipWhen(DiscordSpec.Found is null, SpecFolder.Missing);
        Assert.Empty(DiscordSpec.Found.Faults(room.Discord.Discord.Record));
    }
}
