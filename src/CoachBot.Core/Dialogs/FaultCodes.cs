namespace CoachBot.Core.Dialogs;

/// <summary>Every number a dialog fault can have. A number never changes its meaning; docs/dialog-faults.md has an example of each.</summary>
internal static class FaultCodes
{
    public const string NotJson = "D001";
    public const string UnknownProperty = "D002";
    public const string WrongShape = "D003";
    public const string UnknownPlaceholder = "D004";
    public const string MissingPlaceholder = "D005";
    public const string Twice = "D006";
    public const string UnknownPrompt = "D007";
    public const string MissingPrompt = "D008";
    public const string UnfinishedLanguage = "D009";
    public const string NothingSaid = "D010";
    public const string TooLong = "D011";
    public const string TooManyParagraphs = "D012";
    public const string TooManyWords = "D013";
    public const string NumberedLines = "D014";
    public const string Question = "D015";
    public const string TooManyButtons = "D016";
    public const string ReplyShape = "D017";
    public const string ReplyTwice = "D018";
    public const string ButtonText = "D019";
    public const string SameWords = "D020";
    public const string RepliesDiffer = "D021";
    public const string HardToRead = "D022";
    public const string NeverSay = "D023";
    public const string PictureAndAlt = "D024";
    public const string ReviewedShape = "D025";
    public const string StraySign = "D026";
    public const string UnreadFile = "D027";
    public const string NeedlessException = "D028";
    public const string UnprovenRule = "D029";
    public const string NumberFirst = "D030";
    public const string SameVariant = "D031";
    public const string MissingFile = "D032";
    public const string IdTwice = "D040";
    public const string DoseUnit = "D041";
    public const string DoseRange = "D042";
    public const string UnknownLink = "D043";
    public const string UnknownWord = "D044";
    public const string PhoneNumber = "D045";
    public const string IdShape = "D046";
    public const string VerifiedShape = "D047";
    public const string LinkCircle = "D048";
    public const string NoSource = "D049";
    public const string HowOften = "D050";
    public const string Growth = "D051";
    public const string TempoRange = "D052";
    public const string LevelOrder = "D053";
    public const string GuideWithoutExercise = "D054";

    public const string NotReviewed = "W001";
    public const string NotVerified = "W002";
    public const string NoReadingFormula = "W003";
}
