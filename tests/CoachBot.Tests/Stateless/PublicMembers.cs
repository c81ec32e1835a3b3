using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CoachBot.Tests.StateMachines;

/// <summary>What one assembly offers and what another asks of it, read from their metadata.</summary>
static class PublicMembers
{
    /// <returns>Public types and members of the one that the other does not refer to. Constants leave no trace where they are used and are passed over.</returns>
    public static IReadOnlyList<string> Unused(Assembly offering, Assembly asking)
    {
        var offered = Read(offering, Offered);
        var used = Read(asking, Used).ToHashSet();
        var neededByBase = offered.Where(item => item.Bases.Length > 0 && used.Contains(item.Name)).Select(item => item.Bases).ToList();
        return
        [
            .. offered.Select(item => item.Name)
                .Where(name => !used.Contains(name) && !neededByBase.Exists(bases => bases.Contains(name, StringComparison.Ordinal)))
                .Order(),
        ];
    }

    static List<T> Read<T>(Assembly assembly, Func<MetadataReader, IEnumerable<T>> what)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        return [.. what(file.GetMetadataReader())];
    }

    static IEnumerable<(string Name, string Bases)> Offered(MetadataReader reader)
    {
        foreach (var handle in reader.TypeDefinitions.Where(handle => IsPublic(reader, handle)))
        {
            var type = reader.GetTypeDefinition(handle);
            var name = SignatureText.Instance.GetTypeFromDefinition(reader, handle, 0);
            yield return (name, Text(reader, type.BaseType));
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(IsOffered))
                yield return (
                    $"{name}.{reader.GetString(method.Name)}{SignatureText.Of(method.DecodeSignature(SignatureText.Instance, null))}", "");
            foreach (var field in type.GetFields().Select(reader.GetFieldDefinition).Where(IsOffered))
                yield return ($"{name}.{reader.GetString(field.Name)}", "");
        }
    }

    static IEnumerable<string> Used(MetadataReader reader)
    {
        foreach (var type in reader.TypeReferences)
            yield return Text(reader, type);
        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference))
        {
            var name = $"{Text(reader, member.Parent).Split('<')[0]}.{reader.GetString(member.Name)}";
            yield return member.GetKind() == MemberReferenceKind.Field
                ? name
                : name + SignatureText.Of(member.DecodeMethodSignature(SignatureText.Instance, null));
        }
    }

    static string Text(MetadataReader reader, EntityHandle type) => type.Kind switch
    {
        _ when type.IsNil => "",
        HandleKind.TypeReference => SignatureText.Instance.GetTypeFromReference(reader, (TypeReferenceHandle)type, 0),
        HandleKind.TypeDefinition => SignatureText.Instance.GetTypeFromDefinition(reader, (TypeDefinitionHandle)type, 0),
        HandleKind.TypeSpecification =>
            SignatureText.Instance.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)type, 0),
        _ => "",
    };

    static bool IsPublic(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsPublic(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    // An override is called through what it overrides.
    static bool IsOffered(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
        && (!method.Attributes.HasFlag(MethodAttributes.Virtual) || method.Attributes.HasFlag(MethodAttributes.NewSlot));

    static bool IsOffered(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public
        && !field.Attributes.HasFlag(FieldAttributes.Literal)
        && !field.Attributes.HasFlag(FieldAttributes.RTSpecialName);
}
