using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>"No tengo cita" is no appointment, whichever menu of somebody held is open (coaching.md 8.4, [Can't get an appointment]).</summary>
public sealed class NoAppointment
{
    public static TheoryData<string> Said => ["no tengo cita", "todavía no tengo cita", "aún no tengo cita"];

    [Theory]
    [MemberData(nameof(Said))]
    public void Under_the_urgent_text_it_says_where_to_go_instead(string words)
    {
        var chat = Urgent();
        Assert.Equal("urgent", chat.Conversation.Open?.Question);
        Assert.Equal("urgent.no-appointment", chat.Say(words).Conversation.Open?.Prompt);
        Assert.Equal("unseen", chat.Conversation.Held!.Status);
    }

    [Theory]
    [MemberData(nameof(Said))]
    public void Asked_how_it_went_it_is_not_yet(string words)
    {
        var chat = Urgent().Say("no tengo cita");
        Assert.Equal("follow-up.urgent", chat.Conversation.Open?.Question);
        chat.Say(words);
        Assert.Equal("unseen", chat.Conversation.Held!.Status);
        Assert.DoesNotContain("Bien que lo hayas arreglado", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Said))]
    public void With_an_appointment_that_fell_through_it_says_so_too(string words)
    {
        var chat = Urgent().Say("tengo cita");
        Assert.Equal("getting-help", chat.Conversation.Held!.Status);
        Assert.Equal("urgent.no-appointment", chat.Say(words).Conversation.Open?.Prompt);
    }

    [Theory]
    [MemberData(nameof(Said))]
    public void With_an_emergency_it_is_asked_what_is_in_the_way(string words)
    {
        var chat = new Chat { Hints = Spanish }.Say("tengo dormida la entrepierna y no puedo orinar");
        Assert.Equal(Level.Emergency, chat.Conversation.Held!.Level);
        chat.Say(words);
        Assert.Equal("unseen", chat.Conversation.Held!.Status);
        Assert.NotEmpty(chat.Text);
    }

    private static Chat Urgent() => Chat.Locked("RF-INF-01", Level.Urgent, Spanish);

    private static ClientHints Spanish => new("es-ES", "Europe/Madrid", "ES");
}
