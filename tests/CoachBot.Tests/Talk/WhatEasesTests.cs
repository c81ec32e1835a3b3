using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>What eases the pain, in plain words, reaches the card of coaching.md 4.5 or its answer in 9.</summary>
public sealed class WhatEasesTests
{
    [Theory]
    [InlineData("what helps with the pain?", "advice.rest")]
    [InlineData("how do I make it stop hurting", "advice.rest")]
    [InlineData("how do i get rid of the pain?", "advice.rest")]
    [InlineData("what can I take", "faq.25")]
    [InlineData("what can i take for the pain?", "faq.25")]
    [InlineData("does heat help", "faq.24")]
    public void In_English(string words, string prompt) => Assert.Contains(Said("en", prompt), Chat.AtFirstHelp().Say(words).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("¿qué ayuda con el dolor?", "advice.rest")]
    [InlineData("¿cómo hago que deje de doler?", "advice.rest")]
    [InlineData("¿qué puedo tomar?", "faq.25")]
    [InlineData("¿ayuda el calor?", "faq.24")]
    public void In_Spanish(string words, string prompt)
    {
        var chat = Chat.AtFirstHelp();
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { Language = "es" } };
        Assert.Contains(Said("es", prompt), chat.Say(words).Text, StringComparison.Ordinal);
    }

    private static string Said(string language, string prompt) => TheScript.Script.Languages[language].Prompts[prompt].Say[0];
}
