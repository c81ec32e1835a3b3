using CoachBot.Core.Dialogs;
using CoachBot.Core.Dialogs.Files;
using CoachBot.Core.Dialogs.Wording;
using Xunit;

namespace CoachBot.Tests.Dialogs;

/// <summary>The list of coaching.md 8.6, phrase by phrase: a sentence with it is refused, and one like it that is right passes.</summary>
public sealed class NeverSayTests
{
    private static readonly IReadOnlyList<WordingRule> Rules =
        WordingFile.Read(DialogFolder.Files.Single(file => file.Path == WordingFile.Path), new(WordingFile.Path, new List<ScriptFault>()));

    [Theory]
    [InlineData("You have a weak core.", "If you have a fever, see a doctor.")]
    [InlineData("It's just a muscle.", "It's sore, and it can be looked at.")]
    [InlineData("It's only muscular.", "A physio can look at it.")]
    [InlineData("That is a slipped disc.", "Do I have a slipped disc? Ask a doctor.")]
    [InlineData("A pinched nerve does that.", "Pressure on a nerve needs a check.")]
    [InlineData("Your pelvis is out.", "Keep your pelvis still.")]
    [InlineData("Your pelvis is rotated.", "Keep your pelvis level.")]
    [InlineData("Your pelvis is unstable.", "Keep your pelvis steady.")]
    [InlineData("A weak core is the cause.", "Training your core could help.")]
    [InlineData("Your spine is damaged.", "Your spine likes movement.")]
    [InlineData("Your spine is degenerating.", "Your spine has a natural curve.")]
    [InlineData("Your spine is crumbling.", "Your spine is strong.")]
    [InlineData("It is nothing serious.", "It may turn out fine, but it shouldn't wait.")]
    [InlineData("You're fine.", "Walking is fine if it feels good.")]
    [InlineData("Don't worry.", "That makes sense; a sore back is worrying.")]
    [InlineData("There is no need to see a doctor.", "See a doctor today.")]
    [InlineData("Great!", "Thanks.")]
    [InlineData("Good news.", "Thanks. None ticked, so we can go on.")]
    [InlineData("That is an all clear.", "That is not an all-clear: tell me if anything changes.")]
    [InlineData("Wait and see.", "Don't wait to see if it passes.")]
    [InlineData("Take 400 mg.", "I can't advise on doses.")]
    [InlineData("Three tablets per day.", "Follow the leaflet.")]
    [InlineData("Take it together with paracetamol.", "I can't advise on combinations.")]
    [InlineData("Take it before training.", "Any painkiller before training?")]
    [InlineData("Opioids help.", "Ask a pharmacist.")]
    [InlineData("Muscle relaxants help.", "Ask your doctor.")]
    [InlineData("Take steroids.", "Do you take steroid tablets?")]
    [InlineData("CBD helps.", "I don't recommend supplements.")]
    [InlineData("Stop your prescribed tablets.", "Keep to what your doctor told you.")]
    [InlineData("This will fix it.", "It eases, it doesn't fix.")]
    [InlineData("This is a cure.", "It isn't a cure for back pain.")]
    [InlineData("Guaranteed.", "I can't guarantee it.")]
    [InlineData("Pain-free in 10 days.", "Many feel better in days to weeks.")]
    [InlineData("It is proven.", "It isn't proven.")]
    [InlineData("A study showed that hip thrusts reduced pain.", "They're not a back-pain treatment.")]
    [InlineData("They improve spinal alignment.", "No solid evidence for posture.")]
    [InlineData("As Stuart McGill says.", "Brace, and keep breathing.")]
    [InlineData("As Mike Boyle says.", "Stop when your body is level.")]
    [InlineData("No pain, no gain.", "Pain is the sign to end the set.")]
    [InlineData("Push through it.", "Don't push through pain.")]
    [InlineData("Work through it.", "Don't work through it.")]
    [InlineData("Lock out hard.", "Stop when your body is level.")]
    [InlineData("Hips above shoulders.", "Hips level with shoulders and knees.")]
    [InlineData("Tuck as hard as you can.", "No hard tuck.")]
    [InlineData("You should lose weight.", "Losing weight without trying is a warning sign.")]
    [InlineData("That is good for a woman.", "That suits where you are.")]
    [InlineData("You have a bad back.", "Your back is sore.")]
    [InlineData("You are too old for that.", "Most people can.")]
    [InlineData("I'm watching you.", "Nobody is watching this chat.")]
    [InlineData("We'll call you.", "Call them yourself.")]
    [InlineData("Your coach has been told.", "Tell your coach yourself.")]
    [InlineData("You need a manipulation.", "A physio can look at it.")]
    [InlineData("Dry needling helps.", "A physio decides how to treat it.")]
    [InlineData("You need an MRI.", "A clinician decides about scans.")]
    [InlineData("Send a photo of your hip.", "Please don't send a picture.")]
    [InlineData("Test your bladder now.", "Has your bladder changed?")]
    [InlineData("Check your anal tone.", "Is it numb between your legs?")]
    public void A_phrase_of_the_list_is_refused_and_its_like_passes(string refused, string allowed)
    {
        Assert.True(IsRefused(refused, PromptKind.Say), $"Nobody refuses: {refused}");
        Assert.False(IsRefused(allowed, PromptKind.Say), $"Refused, but right: {allowed}");
    }

    [Fact]
    public void Stretches_first_is_refused_where_it_would_delay_a_call()
    {
        Assert.True(IsRefused("Try these stretches first.", PromptKind.Emergency));
        Assert.True(IsRefused("Try these stretches first.", PromptKind.Urgent));
    }

    [Fact]
    public void The_words_after_none_of_these_pass() =>
        Assert.False(IsRefused("Thanks. None ticked, so we can go on. That is not an all-clear: tell me if anything changes.", PromptKind.Say));

    private static bool IsRefused(string text, PromptKind kind) =>
        Rules.Any(rule => rule.IsFor("en", new("x.y", kind, [])) && rule.Refuses(text, Tokens.Of(text)) is not null);
}
