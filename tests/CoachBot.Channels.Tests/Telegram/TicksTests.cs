using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Emulators.Telegram.Chats;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>Choosing several: ticks are drawn in the one message, and only Done is a turn.</summary>
public sealed class TicksTests
{
    private static readonly Message list = TelegramRoom.Question(5, ("Bands", "eq.bands"), ("A bench", "eq.bench"), ("Nothing", "eq.none")) with { Widget = Widget.Toggles };

    [Fact]
    public async Task Ticks_edit_the_message_and_Done_is_one_tap_with_all_of_them()
    {
        await using var room = await TelegramRoom.Open();
        var (ana, question) = await Asked(room);
        Assert.Equal(["Bands", "A bench", "Nothing", "Done"], question.Buttons.Select(b => b.Text));
        Assert.Null(await ana.AnswerTo(ana.Taps(question, "Nothing")));
        Assert.Equal(["Bands", "A bench", "✓ Nothing", "Done"], (await ana.NextEdit()).Buttons.Select(b => b.Text));
        ana.Taps(question, "✓ Nothing");
        await ana.NextEdit();
        ana.Taps(question, "A bench");
        await ana.NextEdit();
        ana.Taps(question, "Bands");
        Assert.Equal(["✓ Bands", "✓ A bench", "Nothing", "Done"], (await ana.NextEdit()).Buttons.Select(b => b.Text));
        ana.Taps(question, "Done");
        Assert.Equal(new Input.Tap("v1.5.eq.bands,eq.bench"), (await room.Arrivals.Next()).Input);
        await room.Send(ana.Id, new("Noted.", "test"), closes: [5]);
        Assert.Equal("How is it?\n\nYour answer: Bands, A bench", (await ana.NextEdit()).Text);
    }

    [Fact]
    public async Task The_words_around_a_question_are_in_the_language_of_the_talk_and_not_of_the_client()
    {
        await using var room = await TelegramRoom.Open();
        var ana = room.Platform.Person("Ana", "de");
        ana.Writes("hi");
        await room.Arrivals.Next();
        await room.Send(ana.Id, list with { Language = "es" });
        var question = await ana.Next();
        Assert.Equal("Listo", question.Buttons[^1].Text);
        ana.Taps(question, "Bands");
        await ana.NextEdit();
        ana.Taps(question, "Listo");
        await room.Arrivals.Next();
        await room.Send(ana.Id, new("Bien.", "test") { Language = "es" }, closes: [5]);
        Assert.EndsWith("Tu respuesta: Bands", (await ana.NextEdit()).Text);
    }

    [Fact]
    public async Task Done_with_nothing_ticked_gets_a_hint_and_is_no_turn()
    {
        await using var room = await TelegramRoom.Open();
        var (ana, question) = await Asked(room);
        Assert.Equal("Choose all that fit", await ana.AnswerTo(ana.Taps(question, "Done")));
        Assert.False(room.Arrivals.HasMore);
    }

    [Fact]
    public async Task Two_quick_ticks_both_count_though_the_first_was_not_drawn_yet()
    {
        await using var room = await TelegramRoom.Open();
        var (ana, question) = await Asked(room);
        // Both presses carry the keyboard without any tick.
        ana.Taps(question, "Bands");
        ana.Taps(question, "Nothing");
        ana.Taps(question, "Done");
        Assert.Equal(new Input.Tap("v1.5.eq.bands,eq.none"), (await room.Arrivals.Next()).Input);
    }

    [Fact]
    public async Task The_keyboard_remembers_for_a_bot_that_was_started_anew()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = room.Platform.Person();
        ana.Starts();
        await room.Send(ana.Id, list);
        var question = await ana.Next();
        var memory = new CoachBot.Telegram.Incoming.TickMemory();
        var shown = new CoachBot.Telegram.Wire.ChatMessage
        {
            MessageId = question.Id,
            ReplyMarkup = new([[new("✓ Bands", "u1.5.eq.bands", null)], [new("A bench", "t1.5.eq.bench", null)], [new("Done", "d1.5", null)]]),
        };
        Assert.Equal(["✓ Bands", "✓ A bench", "Done"], memory.Press(ana.Id, shown, "t1.5.eq.bench").Rows.Select(row => row[0].Text));
        // The same press again, after a restart that had not confirmed it.
        Assert.Equal(["✓ Bands", "✓ A bench", "Done"], memory.Press(ana.Id, shown, "t1.5.eq.bench").Rows.Select(row => row[0].Text));
    }

    [Fact]
    public async Task A_tick_under_a_message_that_cannot_be_seen_any_longer_is_the_answer()
    {
        await using var room = await TelegramRoom.Open();
        var (ana, question) = await Asked(room);
        await Delete(room, question);
        ana.TapsData(question, "t1.5.eq.bands");
        Assert.Equal(new Input.Tap("v1.5.eq.bands"), (await room.Arrivals.Next()).Input);
    }

    private static async Task<(TelegramPerson, TelegramMessage)> Asked(TelegramRoom room)
    {
        var ana = room.Platform.Person();
        ana.Writes("hi");
        await room.Arrivals.Next();
        await room.Send(ana.Id, list);
        return (ana, await ana.Next());
    }

    private static async Task Delete(TelegramRoom room, TelegramMessage message)
    {
        using var http = new HttpClient();
        await http.GetAsync($"{room.Platform.Url}/bot{room.Platform.Token}/deleteMessage?chat_id={message.Chat.Id}&message_id={message.Id}");
    }
}
