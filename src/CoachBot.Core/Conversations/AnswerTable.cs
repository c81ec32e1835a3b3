using CoachBot.Core.CheckIns;
using CoachBot.Core.Commands;
using CoachBot.Core.Holding;
using CoachBot.Core.Intake;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.Screening;

namespace CoachBot.Core.Conversations;

/// <summary>Who takes the answer to which question.</summary>
internal static class AnswerTable
{
    private static readonly Dictionary<string, Action<TurnFrame, OpenQuestion, string>> Table = new(StringComparer.Ordinal)
    {
        ["opening"] = (frame, _, value) => FirstContactAnswers.Opening(frame, value),
        ["just"] = (frame, _, value) => FirstContactAnswers.Just(frame, value),
        ["screen-a"] = Screens.AnsweredA,
        ["rescreen"] = Screens.AnsweredA,
        [Screening.LineOrPain.Question] = Screening.LineOrPain.Answered,
        ["screen-a.which"] = Screens.AnsweredWhichA,
        ["screen-a.sure"] = Screens.AnsweredSure,
        ["screen-b"] = Screens.AnsweredB,
        ["screen-b.which"] = Screens.AnsweredWhichB,
        ["weight.purpose"] = Screens.AnsweredFollowUp,
        ["cancer.skin"] = Screens.AnsweredFollowUp,
        ["immune.which"] = Screens.AnsweredFollowUp,
        ["steroid.sudden"] = Screens.AnsweredFollowUp,
        ["epidural"] = Screens.AnsweredFollowUp,
        ["pregnant.signs"] = Screens.AnsweredFollowUp,
        ["bulge"] = FirstContactAnswers.Bulge,
        ["shape"] = (frame, _, value) => FirstContactAnswers.Shape(frame, value),
        ["pain"] = (frame, _, value) => FirstContactAnswers.Pain(frame, value),
        ["pain.zero"] = (frame, _, value) => FirstContactAnswers.Zero(frame, value),
        ["first-help"] = (frame, _, value) => FirstContactAnswers.Help(frame, value),
        ["plan"] = (frame, _, value) => Keeping.Plan(frame, value),
        ["keep"] = (frame, _, value) => Keeping.Answered(frame, value),
        ["time-place"] = (frame, _, value) => Setup.TimeAndPlace(frame, value),
        ["place"] = (frame, _, value) => Setup.TimeAndPlace(frame, value),
        ["time-place.right"] = (frame, _, value) => Setup.Confirmed(frame, value),
        ["country"] = (frame, _, value) => Setup.Country(frame, value),
        ["clearance"] = (frame, _, value) => HeldAnswers.Cleared(frame, value),
        ["clearance.advice"] = (frame, _, value) => WaysOut.CheckedAndFine(frame, value),
        ["help.way"] = (frame, _, value) => AtTheDesk.InTheWay(frame, value),
        ["held.country"] = (frame, _, value) => HeldAnswers.NewCountry(frame, value),
        ["mistake"] = MistakePath.Answered,
        ["diary"] = (frame, _, value) => Notes.PainDiary.Noted(frame, int.Parse(value)),
        ["consent.again"] = (frame, open, value) => Consents.ConsentAgain.Answered(frame, open, value),
        ["follow-up.severe"] = SevereDays.Rated,
        ["follow-up.severe.new"] = SevereDays.Answered,
        ["severe.screen-a"] = Screens.AnsweredA,
        ["severe.screen-b"] = Screens.AnsweredB,
        ["c5.which"] = (frame, _, value) => SomethingNew.Which(frame, value),
        [SomethingNew.What] = (frame, _, value) => SomethingNew.Told(frame, value),
        ["return.pain"] = (frame, _, value) => Rescreened.ReturnPain(frame, int.Parse(value)),
        ["stretch.area"] = (frame, _, value) => Stretching.Chosen(frame, value),
        ["learn.menu"] = (frame, _, value) => Learning.Chosen(frame, value),
        ["what-eases-it"] = (frame, _, value) => Learning.AdviceChosen(frame, value),
        ["form.guide"] = (frame, _, value) => FormGuide(frame, value),
        ["form.guide.more"] = (frame, _, value) => FormGuide(frame, value),
        ["back-feel"] = (frame, open, value) => Forms.BackFeel(frame, open.About, value),
        ["quiz"] = Guides.FormQuiz.Answered,
        ["thumb-test.ready"] = (frame, _, value) => Guides.ThumbTest.Ready(frame, value),
        ["thumb-test.done"] = (frame, _, value) => Guides.ThumbTest.Done(frame, value),
        ["thumb-test.gap"] = (frame, _, value) => Guides.ThumbTest.Gap(frame, value),
        ["pause.days"] = (frame, _, value) => Pausing.PauseDays(frame, value),
        ["rescreen-b"] = Screens.AnsweredB,
        ["snooze.when"] = (frame, _, value) => Snoozing.Chosen(frame, value),
        ["less.how"] = (frame, _, value) => Lessening.Chosen(frame, value),
        ["flare.same"] = (frame, _, value) => Flares.FlareUps.Same(frame, value),
        ["flare.where"] = (frame, _, value) => Flares.FlareUps.Where(frame, value),
        ["flare.change"] = WhatChanged.Answered,
        [Discharge.LastGoal.Question] = (frame, _, value) => Discharge.LastGoal.Answered(frame, value),
        ["discharge.checks"] = (frame, _, value) => Discharge.Discharging.Checks(frame, value),
        ["discharge.data"] = (frame, _, value) => Discharge.Discharging.Data(frame, value),
        ["forget.sure"] = (frame, _, value) => Records.Forget(frame, value),
        ["returning.block"] = (frame, _, value) => Manners.Returning.Answered(frame, value),
        ["restart.sure"] = (frame, _, value) => Manners.Controls.Restarted(frame, value),
        ["link.mine"] = Linking.Codes.Mine,
        ["link.confirm"] = Linking.Joining.Confirmed,
        ["link.which"] = Linking.Joining.Chosen,
        ["unlink.sure"] = Linking.Chats.Unlinked,
        ["tune.change"] = (frame, _, value) => Tuning.Tune.Chosen(frame, value),
        ["night"] = (frame, _, value) => Tuning.LaterSafety.Night(frame, value),
        ["bone.sudden"] = (frame, _, value) => Tuning.LaterSafety.Sudden(frame, value),
        [ThinnersOver.Question] = (frame, _, value) => ThinnersOver.Answered(frame, value),
        ["soon"] = (frame, _, value) => Soon(frame, value),
        ["soon.access"] = (frame, _, value) => Soon(frame, value),
    };

    public static void Take(TurnFrame frame, OpenQuestion question, string value)
    {
        if (Screening.LineOrPain.TryAsk(frame, question, value))
        {
            return;
        }

        if (Table.TryGetValue(question.Question, out var answer))
        {
            answer(frame, question, value);
        }
        else if (PlanBlock.All.Any(asked => asked.Id == question.Question))
        {
            FirstContactAnswers.Block(frame, question, value);
        }
        else if (SessionQuestions.Has(question.Question))
        {
            Training.SessionAnswers.Take(frame, question, value);
        }
        else if (question.Question.StartsWith("CL-", StringComparison.Ordinal))
        {
            ClarifierAnswers.Answered(frame, question, value);
        }
        else if (Questions.Of(question.Question).Slot == Slot.CheckIn)
        {
            CheckInFlow.Answered(frame, question, value);
        }
        else
        {
            HeldAnswers.Answered(frame, question, value);
        }
    }

    private static void FormGuide(TurnFrame frame, string value)
    {
        frame.Close();
        Forms.Chosen(frame, value["guide.".Length..]);
    }

    private static void Soon(TurnFrame frame, string value)
    {
        frame.Close();
        switch (value)
        {
            case "soon.booked":
                Booking.Booked(frame);
                break;
            case "soon.seen":
                Booking.Seen(frame);
                break;
            case "soon.waits":
                Visits.NotYet(frame);
                break;
            case "soon.cannot":
                frame.Ask("soon.access");
                break;
            case "soon.still":
                Booking.Cannot(frame);
                break;
            default:
                Booking.Remind(frame);
                break;
        }
    }
}
