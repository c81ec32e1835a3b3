using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>What was taken back twice, line by line, is left for that day: the same sentence, and no other (coaching.md 8.4).</summary>
public sealed class TakenBackTwice
{
    private const string Sentence = "my crotch is numb";

    [Fact]
    public void The_same_sentence_a_third_time_locks_nothing_that_day()
    {
        var chat = Mistaken(Mistaken(Chat.Kept(), Sentence), Sentence).Say(Sentence);
        Assert.Null(chat.Conversation.Held);
        Assert.StartsWith("You took that back twice today", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my groin is numb")]
    [InlineData("my genitals are numb since monday")]
    [InlineData("my crotch is numb and I can't pee")]
    public void Another_sentence_locks_though_the_same_rule_finds_it(string words)
    {
        var chat = Mistaken(Mistaken(Chat.Kept(), Sentence), Sentence).Say(words);
        Assert.Equal(Level.Emergency, chat.Conversation.Held?.Level);
        Assert.StartsWith("**This could need emergency care.", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sentences_taken_back_once_each_keep_neither_quiet()
    {
        var chat = Mistaken(Mistaken(Chat.Kept(), Sentence), "my groin is numb");
        Assert.Equal(Level.Emergency, chat.Say("my groin is numb").Conversation.Held?.Level);
    }

    [Fact]
    public void The_operator_hears_the_rule_of_a_sentence_taken_back_twice_and_no_word_of_it()
    {
        var chat = Mistaken(Mistaken(Chat.Kept(), Sentence), Sentence);
        Assert.Equal("cleared-twice:saddle-numb", Assert.Single(chat.Effects.OfType<Effect.TellOperator>()).Code);
        Assert.DoesNotContain("crotch", System.Text.Json.JsonSerializer.Serialize(chat.Conversation.Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_that_was_stored_before_sentences_were_told_apart_keeps_nothing_quiet()
    {
        var chat = Chat.Kept();
        chat.Conversation = chat.Conversation with { Mistakes = [new("saddle-numb", new LocalDate(2026, 1, 5), 2)] };
        Assert.Equal(Level.Emergency, chat.Say(Sentence).Conversation.Held?.Level);
    }

    private static Chat Mistaken(Chat chat, string words)
    {
        chat.Say(words).Tap("Not me / typed by mistake");
        for (var line = 0; line < 9; line++)
        {
            chat.Tap("No");
        }

        return chat;
    }
}
