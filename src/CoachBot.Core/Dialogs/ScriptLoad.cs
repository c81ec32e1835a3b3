namespace CoachBot.Core.Dialogs;

/// <summary>What loading came to: a script, or the faults that stand in its way.</summary>
/// <param name="Script">Null when there is a single fault.</param>
/// <param name="Warnings">What does not stop the coach but somebody should see to; codes begin with "W".</param>
public sealed record ScriptLoad(Script? Script, IReadOnlyList<ScriptFault> Faults, IReadOnlyList<ScriptFault> Warnings);
