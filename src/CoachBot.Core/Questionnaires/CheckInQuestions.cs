using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using static CoachBot.Core.Questionnaires.AnswerKind;

namespace CoachBot.Core.Questionnaires;

/// <summary>The daily check-in (coaching.md 7.2): two taps on a rest day, five on a training day.</summary>
public static class CheckInQuestions
{
    public static IReadOnlyList<Question> All { get; } =
    [
        Asked("c1", Scale, (_, _) => true),
        Asked("c2", Choice, (c, day) => day.IsTrainingDay || day.HasSession || day.Usual > c.Plan?.ComparedUsual),
        Asked("worst", Scale, (c, day) => day.IsWorse == true || day.IsReview || Reload.ReloadGate.WantsWorst(c, day)) with { CanSkip = true },
        Asked("c3", Choice, (_, day) => day.IsTrainingDay),
        Asked("c4", Scale, (_, day) => day.HasSession),
        Asked("thrusts", Choice, (c, day) => day.HasSession && Reload.Loading.IsPlanned(c)),
        Asked("painkiller", Choice, (c, day) => CheckInRules.WouldProgress(c, day)),
        Asked("c5", Choice, (_, _) => true) with { CanSkip = false, Unsure = "c5.something", NeverBesides = "c5.nothing", Spots = NewPlaces },
        .. Weeks.GoalRatings.Again.Select(Goal),
        new("c5.which", Picker, Stage.Clarifying, Slot.RedFlag) { ActsUnanswered = true },
        new(SomethingNew.What, Text, Stage.CheckIn, Slot.CheckIn) { CanSkip = true },
        Extra("confidence") with { Kind = Scale },
        Extra("sleep"),
        Extra("felt"),
        Extra("mood"),
        Gate("gate.daily"),
        Gate("gate.still"),
        Gate("gate.thumbs"),
        Gate("gate.dead-bug"),
        Gate("gate.thrust"),
        Gate("gate.more"),
    ];

    /// <summary>"My leg", where anything new is asked for, is something new.</summary>
    private static Dictionary<string, string> NewPlaces => new() { ["leg"] = "c5.something", ["buttock"] = "c5.something", ["else"] = "c5.something" };

    /// <summary>In the order they are asked.</summary>
    public static IReadOnlyList<Question> Daily { get; } = [.. All.Where(question => question.AskWhen is not null)];

    public static bool IsDaily(string question) => Daily.Any(daily => daily.Id == question);

    /// <summary>Asked by the gate of a phase itself, when all else is met (coaching.md 4.2).</summary>
    private static Question Gate(string id) => new(id, YesNo, Stage.CheckIn, Slot.CheckIn) { CanSkip = true, Unsure = "no" };

    private static Question Asked(string id, AnswerKind kind, Func<Conversation, CheckIn, bool> when) =>
        new(id, kind, Stage.CheckIn, Slot.CheckIn)
        {
            CanSkip = true,
            AskWhen = c => c.CheckIns.Running is { } day && !CheckInAnswers.Has(day, id) && when(c, day),
        };

    /// <summary>In a review, something the person wants back, on a day that has room for it.</summary>
    private static Question Goal(string id) => Asked(id, Scale, (c, day) => day is { IsReview: true, IsNothingNew: true } && Weeks.GoalRatings.IsSet(c, id) && GoodDays.Is(c, day));

    /// <summary>Rides on the answer to a check-in (<see cref="Extras"/>).</summary>
    private static Question Extra(string id) => new(id, Choice, Stage.CheckIn, Slot.CheckIn) { CanSkip = true, IsKept = true };
}
