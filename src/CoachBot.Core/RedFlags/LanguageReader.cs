using CoachBot.Core.RedFlags.Clauses;
using CoachBot.Core.RedFlags.Rules;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags;

/// <summary>Reads messages in one language. Immutable; any number of threads may read at once.</summary>
internal sealed class LanguageReader(string code, Lexicon lexicon, RuleBook book, Roles roles, Concepts concepts)
{
    [ThreadStatic]
    private static Sheet? sheetOfThread;

    private readonly PhraseHabits habits = new(With(book.Families.Closed, roles.Hiding), roles.All, book.Families.OwnNegation);
    private readonly ClauseSplitter splitter = new(roles);
    private readonly Negation negation = new(roles, book.Families);
    private readonly Borrowing borrowing = new(roles, book.Families);
    private readonly Persons persons = new(roles, book.Families);
    private readonly Judge judge = new(book, roles, concepts);
    private readonly RuleIndex rules = new(book.Rules);

    /// <summary>As in "en".</summary>
    public string Code => code;

    public Lexicon Lexicon => lexicon;

    /// <returns>Null when no rule had anything to say.</returns>
    public Verdicts? Read(string text, string? openQuestion)
    {
        var sheet = sheetOfThread ??= new();
        sheet.Clear();
        Tokeniser.Run(text, lexicon, sheet);
        lexicon.Tag(sheet, habits);
        if (sheet.Mentions.Length == 0) return null;
        persons.Mark(sheet);
        splitter.Split(sheet);
        negation.Mark(sheet);
        borrowing.MakeViews(sheet);
        Surroundings.Mark(sheet);
        Verdicts? verdicts = null;
        for (var at = 0; at < sheet.Clauses.Length; at++)
            if (sheet.Clauses[at].ViewTo > sheet.Clauses[at].ViewFrom) TryRules(sheet, at, openQuestion, ref verdicts);
        if (verdicts is null) return null;
        judge.Conclude(sheet, verdicts);
        verdicts.IsIn(code);
        if (openQuestion is not null) verdicts.Forget(openQuestion);
        return verdicts;
    }

    /// <summary>Half of the words or more, misspelt ones too: a hurried answer is no foreign language.</summary>
    public bool KnowsMost(string text)
    {
        var sheet = sheetOfThread ??= new();
        sheet.Clear();
        Tokeniser.Run(text, lexicon, sheet);
        var words = 0;
        foreach (var token in sheet.Tokens)
            if (token.Word >= 0) words++;
        return words * 2 >= sheet.Tokens.Length;
    }

    private static ConceptSet With(ConceptSet one, in ConceptSet other)
    {
        one.Add(other);
        return one;
    }

    private void TryRules(Sheet sheet, int clause, string? openQuestion, ref Verdicts? verdicts)
    {
        Span<ulong> worth = stackalloc ulong[rules.Width];
        rules.Gather(sheet.ViewOf(sheet.Clauses[clause]), worth);
        for (var at = 0; rules.Next(worth, ref at, out var rule);)
        {
            if (!rule.CountsAt(openQuestion) || verdicts?.Has(rule.Flag, rule.Level) == true) continue;
            if (RuleMatcher.Try(rule, sheet, sheet.Clauses[clause], denied: false) is { } match) judge.Weigh(sheet, clause, match, verdicts ??= new());
            else if (RuleMatcher.Try(rule, sheet, sheet.Clauses[clause], denied: true) is { } denied) judge.Deny(sheet, clause, denied, verdicts ??= new());
        }
    }
}
