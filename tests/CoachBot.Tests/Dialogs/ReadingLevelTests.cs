using CoachBot.Core.Dialogs;
using Xunit;

namespace CoachBot.Tests.Dialogs;

public class ReadingLevelTests
{
    [Fact]
    public void The_grade_is_flesch_kincaid()
    {
        // 6 words, 1 sentence, 6 syllables; 8 words, 2 sentences, 14 syllables.
        Assert.Equal((0.39 * 6) + 11.8 - 15.59, ReadingLevel.Grade("The cat sat on the mat."), 6);
        Assert.Equal((0.39 * 4) + (11.8 * 14 / 8) - 15.59, ReadingLevel.Grade("Please bring a doctor. Numbness matters very urgently."), 6);
    }

    [Fact]
    public void Lines_and_middle_dots_end_a_sentence_and_numbers_do_not()
    {
        Assert.Equal(["Is any of this new?", "1 Numb legs", "2 Weak legs"], Sentences.Of("Is any of this **new**?\n1 Numb legs\n2 Weak legs"));
        Assert.Equal(["Walk 2.5 km ·", "Rest"], Sentences.Of("Walk 2.5 km · Rest"));
        Assert.Equal(["Say: 'Is it new?'", "Then go."], Sentences.Of("Say: 'Is it new?' Then go."));
        Assert.Equal(["Hi.", "Why?"], Sentences.Of("**Hi.** Why?"));
    }

    [Fact]
    public void A_placeholder_is_one_word()
    {
        Assert.Equal(3, Sentences.Words("Call {number} now."));
        Assert.Equal(5, Sentences.Words("**Today:** walk 5-10 minutes – slowly."));
        Assert.Equal(ReadingLevel.Grade("Call it now."), ReadingLevel.Grade("Call {emergency-number-of-the-country} now."));
    }

    [Fact]
    public void Plain_coaching_reads_easily_and_officialese_does_not()
    {
        Assert.InRange(ReadingLevel.Grade("Lie with your calves on a chair. Breathe slowly for 2-3 minutes. Then walk 5-10 minutes, two or three times today."), 0, 5);
        Assert.InRange(ReadingLevel.Grade("Individuals experiencing exacerbation of symptomatology should discontinue participation immediately."), 15, 40);
    }
}
