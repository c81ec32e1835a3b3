namespace CoachBot.Emulators.Discord.World;

/// <summary>With the platform's numbers.</summary>
public enum InteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Form = 5,
}
