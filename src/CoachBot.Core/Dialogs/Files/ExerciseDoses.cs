using CoachBot.Core.Plans;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>How much, how often and how slowly: read from one exercise's row, and checked for what a body can do.</summary>
internal sealed class ExerciseDoses(Fields exercise, string id, Page page)
{
    private static readonly Frequency onceADay = new(1, 1, Span.Day);

    public Dose Dose()
    {
        if (exercise.Group("dose") is { } group)
        {
            return DoseOf(group, "dose");
        }

        if (exercise.Take("dose") is null)
        {
            page.Fault(exercise.Line, FaultCodes.WrongShape, $"The exercise \"{id}\" needs \"dose\".");
        }

        return new(1, 1, null, null, null, IsPerSide: false);
    }

    /// <summary>What the dose grows to: the same unit, and more of it.</summary>
    public Dose? Most(Dose dose)
    {
        if (exercise.Group("most") is not { } group)
        {
            return null;
        }

        var most = DoseOf(group, "most");
        var isMore = most.Sets >= dose.Sets && most.Count >= dose.Count && (most.Sets, most.Count) != (dose.Sets, dose.Count);
        if (!most.HasUnitOf(dose) || !isMore)
        {
            page.Fault(group.Line, FaultCodes.Growth, $"\"{id}\" cannot grow from its dose to this \"most\"; write the same unit, and more sets or a higher number.");
        }

        return most;
    }

    /// <summary>Once a day where it is left out.</summary>
    public Frequency Often()
    {
        if (exercise.Group("often") is not { } group)
        {
            return onceADay;
        }

        var fields = new Fields(page, group, $"\"often\" of \"{id}\"");
        var often = new Frequency(fields.Count("least") ?? 1, fields.Count("most") ?? 1, CatalogRows.NeedWord<Span>(fields, "per", page));
        fields.Finish();
        var limit = often.Per == Span.Day ? 4 : 7;
        if (often.Least < 1 || often.Most < often.Least || often.Most > limit)
        {
            page.Fault(group.Line, FaultCodes.HowOften, $"\"{id}\" is done {often.Least} to {often.Most} times; write 1 to {limit}, the smaller number first.");
        }

        return often;
    }

    public Tempo? Tempo()
    {
        if (exercise.Group("tempo") is not { } group)
        {
            return null;
        }

        var fields = new Fields(page, group, $"The tempo of \"{id}\"");
        var tempo = new Tempo(fields.Count("holdSeconds"), fields.Count("holdUpTo"), fields.Count("lowerSeconds"));
        fields.Finish();
        var isRange = tempo.HoldUpTo is null || tempo.HoldSeconds < tempo.HoldUpTo;
        if (tempo.HoldSeconds is < 1 or > 30 || tempo.HoldUpTo > 30 || tempo.LowerSeconds is < 1 or > 10 || !isRange)
        {
            page.Fault(group.Line, FaultCodes.TempoRange, $"The tempo of \"{id}\" is out of range: holdSeconds 1 to 30, holdUpTo more than that, lowerSeconds 1 to 10.");
        }

        return tempo;
    }

    private Dose DoseOf(Piece.Group group, string name)
    {
        var fields = new Fields(page, group, name == "dose" ? $"The dose of \"{id}\"" : $"\"{name}\" of \"{id}\"");
        var dose = new Dose(
            fields.Count("sets") ?? 1, fields.Count("repetitions"), fields.Count("seconds"), fields.Count("minutes"), fields.Count("steps"),
            fields.Truth("isPerSide"));
        fields.Finish();
        DoseCheck.Check(dose, id, fields, page);
        return dose;
    }
}
