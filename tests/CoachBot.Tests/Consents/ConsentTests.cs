using System.Security.Cryptography;
using System.Text;
using CoachBot.Core.Consents;
using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Consents;

/// <summary>Which text somebody agreed to, and what happens when it changes (coaching.md 8.1).</summary>
public sealed class ConsentTests
{
    /// <summary>Of the texts that version 1 stands for. Changed one? Count <see cref="ConsentState.Version"/> up, and put the new fingerprint here.</summary>
    private static readonly (int Version, string Fingerprint) Agreed = (1, "8AB8FAB772AE");

    [Fact]
    public void A_changed_text_has_a_new_number()
    {
        var texts = new[] { "opening", "keep", "keep.physio", "privacy.long" }.Select(id => TheScript.Script.English.Prompts[id].Say[0]);
        var fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))))[..12];
        Assert.Equal(Agreed, (ConsentState.Version, fingerprint));
    }

    [Fact]
    public void Whoever_says_keep_has_agreed_to_the_text_of_today()
    {
        var chat = Chat.Kept();
        Assert.Equal(ConsentState.Version, chat.Conversation.Consent?.Given);
        Assert.DoesNotContain("What I say about your data has changed", chat.Say("/plan").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_person_from_before_texts_were_numbered_is_not_asked() =>
        Assert.DoesNotContain("has changed", From(null).Say("/plan").Text, StringComparison.Ordinal);

    [Fact]
    public void A_changed_text_is_asked_about_below_the_next_answer_and_once()
    {
        var chat = Old().Say("/plan");
        Assert.Contains("What I say about your data has changed.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("consent.again", chat.Conversation.Open?.Question);
        Assert.Equal(["Yes, go on", "Privacy", "No"], chat.Said[^1].Buttons.Select(button => button.Text));

        chat.Say("skip");
        Assert.DoesNotContain("has changed", chat.Say("/plan").Text, StringComparison.Ordinal);
        Assert.Equal(0, chat.Conversation.Consent!.Given);
    }

    [Fact]
    public void Before_the_next_check_in_it_comes_first_and_yes_leads_to_it()
    {
        var chat = Old().Wait(Duration.FromHours(26));
        Assert.Contains("What I say about your data has changed.", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Last 24 hours", chat.Text, StringComparison.Ordinal);

        chat.Tap("Yes, go on");
        Assert.Equal(ConsentState.Version, chat.Conversation.Consent?.Given);
        Assert.Contains("Last 24 hours on the whole", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_says_what_that_means_and_asks_before_it_deletes()
    {
        var chat = Old().Say("/plan").Tap("No");
        Assert.Contains("Without your yes I can't keep them. If you delete them, your plan and check-ins end too.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("forget.sure", chat.Conversation.Open?.Question);

        chat.Tap("Yes, delete");
        Assert.Contains(chat.Effects, effect => effect is Effect.ErasePerson);
    }

    [Fact]
    public void No_and_then_no_deletes_nothing()
    {
        var chat = Old().Say("/plan").Tap("No").Tap("No, keep");
        Assert.True(chat.Conversation.Person.IsKept);
        Assert.DoesNotContain(chat.Effects, effect => effect is Effect.ErasePerson);
    }

    [Fact]
    public void It_never_stands_in_the_way_of_safety()
    {
        Assert.DoesNotContain("has changed", Old().Say("my crotch is numb").Text, StringComparison.Ordinal);
        Assert.NotNull(Old().Say("/plan").Say("my crotch is numb").Conversation.Held);
        var held = Old().Say("my crotch is numb").Say("hello").Wait(Duration.FromHours(30));
        Assert.DoesNotContain(held.All, message => message.Text.Contains("has changed", StringComparison.Ordinal));
    }

    [Fact]
    public void Why_says_that_it_is_asked_once() =>
        Assert.Contains("So I ask once.", Old().Say("/plan").Say("why").Text, StringComparison.Ordinal);

    /// <summary>Somebody who agreed to a text of before.</summary>
    private static Chat Old() => From(new ConsentState(0));

    private static Chat From(ConsentState? consent)
    {
        var kept = Chat.Kept();
        return new Chat { Conversation = kept.Conversation with { Consent = consent }, Now = kept.Now };
    }
}
