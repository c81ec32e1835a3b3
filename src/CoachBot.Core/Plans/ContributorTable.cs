using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.Tuning;

namespace CoachBot.Core.Plans;

/// <summary>The factor table, cell by cell.</summary>
/// <remarks>F5 and F10 have one cell of one point, so by themselves they are never shown.</remarks>
[Source("coaching.md 3.3; S0-3 to S0-7, S1-14 to S1-16, S1-19, S4-2, S4-4, S4-5, S4-9")]
internal static class ContributorTable
{
    /// <summary>More hip-hinge or thrust days a week, or sets a week, than these add to the load.</summary>
    private const int ManyDays = 3;

    private const int ManySets = 12;

    private static readonly Dictionary<string, Cell[]> Cells = new Cell[]
    {
        new("F1", 2, Is("form-top", "top.ribs", "top-ribs"), Is("thumb", "thumb.wider", "thumb-wider")),
        new("F1", 1, Is("aggravate", "aggravate.arching", "arching"), Is("hurts-at", "hurts.top", "hurts-top"), Is("feel-where", "feel.back", "feel-back")),
        new("F1", -1, Is("thumb", "thumb.stay")),
        new("F2", 2, Is("form-top", "top.tail", "top-tail"), Is("thumb", "thumb.both", "thumb-both")),
        new("F2", 1, Is("hurts-at", "hurts.lowering", "hurts-lowering"), Is("thumb", "thumb.smaller", "thumb-smaller")),
        new("F2", -1, Is("thumb", "thumb.stay")),
        new("F9", 2, new Row("because.thumb-changes", c => c.Answer("thumb") is "thumb.wider" or "thumb.smaller" or "thumb.both")),
        new("F9", 1, Is("dead-bug", "deadbug.gap", "dead-bug"), Listed("habits.list", "habits.breath", "breath")),
        new("F9", -1, Is("dead-bug", "deadbug.clean")),
        new("F3", 2, Is("feel-where", "feel.back", "feel-not-glutes")),
        new("F3", 1, Is("feel-where", "feel.hamstrings", "feel-not-glutes"), Is("feel-where", "feel.quads", "feel-not-glutes"), Is("single-leg", "single-leg.short", "single-leg")),
        new("F3", -1, Is("feel-where", "feel.glutes")),
        new("F4", 2, new Row("because.hip-and-top", c => c.Answer("range-hip") == "range-hip.tight" && c.Answer("form-top") == "top.ribs")),
        new("F4", 1, Is("range-hip", "range-hip.tight", "hip-tight"), Listed("habits.list", "habits.sit", "sit")),
        new("F4", -1, Is("range-hip", "range-hip.easy")),
        new("F5", 1, new Row("because.hamstrings", c => c.Answer("range-ham") == "range-ham.under" && (c.Answer("aggravate") == "aggravate.bending" || c.Answer("onset.lift") == "lift.hinge"))),
        new("F5", -1, Is("range-ham", "range-ham.over")),
        new("F6", 2, Is("load-change", "load.weight", "load"), Is("load-change", "load.sets", "load"), Is("load-change", "load.break", "load"), Is("onset", "onset.built", "built")),
        new("F6", 1, Is("load-change", "load.new", "new-lift"), new Row("because.many-days", c => Whole(c, "load.times") > ManyDays), new Row("because.many-sets", c => Whole(c, "load.times") * Whole(c, "load.sets") > ManySets)),
        new("F6", -1, Is("load-change", "load.same")),
        new("F8", 2, Is("form-setup.bench", "bench.mid", "bench"), Is("form-setup.bench", "bench.neck", "bench"), Is("form-setup.shins", "shins.far", "feet"), Is("form-setup.shins", "shins.close", "feet")),
        new("F8", 1, Is("feel-where", "feel.hamstrings", "feel-legs"), Is("feel-where", "feel.quads", "feel-legs"), Listed("habits.list", "habits.numb", "pad")),
        new("F8", -1, new Row("", c => c.Answer("form-setup.bench") == "bench.below" && c.Answer("form-setup.shins") == "shins.vertical")),
        new("F7", 2, new Row("because.known", c => AboutYou.Has(c, "about.known"))),
        new("F7", 1, new Row("because.first55", c => AboutYou.Has(c, "about.first55"))),
        new("F10", 1, Listed("habits.list", "habits.warm-up", "warm-up"), Listed("habits.list", "habits.back-to-back", "back-to-back"), Listed("habits.list", "habits.sleep", "sleep")),
        new("F11", 2, new Row("because.worry", Worry.IsHigh)),
        new("F11", 1, new Row("because.worry", Worry.IsMedium)),
    }.GroupBy(cell => cell.Factor).ToDictionary(cells => cells.Key, cells => cells.ToArray());

    public static Cell[] Of(string factor) => Cells[factor];

    private static Row Is(string question, string answer, string because = "") =>
        new(because.Length == 0 ? "" : $"because.{because}", c => c.Answer(question) == answer);

    private static Row Listed(string question, string item, string because) => new($"because.{because}", c => Later.Has(c, question, item));

    private static int Whole(Conversation conversation, string question) => int.TryParse(conversation.Answer(question), out var whole) ? whole : 0;

    /// <param name="Because">Prompt that names it; empty where a point is taken away.</param>
    internal sealed record Row(string Because, Func<Conversation, bool> IsTold);

    internal sealed record Cell(string Factor, int Points, params Row[] Rows);
}
